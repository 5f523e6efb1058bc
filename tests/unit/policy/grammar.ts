/**
 * The grammar of an endpoint policy as this project writes it, read from the text alone and knowing nothing of the program.
 */
export function grammarFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const fault = (path: string, what: string) => {
    faults.push(`${path}: ${what}`);
  };

  const document: unknown = JSON.parse(text);
  const top = keysOf(document, '', ['Version', 'Statement'], [], fault);
  if (top.get('Version') !== '2012-10-17') fault('Version', 'is not 2012-10-17');
  const statements = top.get('Statement');
  if (!Array.isArray(statements) || statements.length === 0) {
    fault('Statement', 'is no list or empty');
    return faults;
  }

  const sids = new Set<unknown>();
  let allows = 0;
  statements.forEach((statement: unknown, index) => {
    const at = `Statement[${index}]`;
    const required = ['Sid', 'Effect', 'Principal', 'Action', 'Resource'];
    const keys = keysOf(statement, at, required, ['Condition'], fault);
    const sid = keys.get('Sid');
    if (typeof sid !== 'string' || !/^[A-Za-z0-9]+$/.test(sid)) fault(at, 'malformed Sid');
    if (sids.has(sid)) fault(at, 'Sid is not unique');
    sids.add(sid);
    const effect = keys.get('Effect');
    if (effect !== 'Allow' && effect !== 'Deny') fault(at, 'malformed Effect');
    if (effect === 'Allow') allows += 1;
    if (keys.get('Principal') !== '*') fault(at, 'Principal is not "*"');
    const action = /^(imagebuilder|s3):[A-Za-z0-9*?]+$/;
    checkList(keys.get('Action'), `${at}.Action`, action, ['*', 'imagebuilder:*'], fault);
    const arn = /^arn:aws(-[a-z-]+)?:(s3:::[a-z0-9.-]+(\/.+)?|imagebuilder:[a-z0-9-]+:[a-z-]+:.+)$/;
    checkList(keys.get('Resource'), `${at}.Resource`, arn, ['*'], fault);
    if (keys.has('Condition')) checkCondition(keys.get('Condition'), `${at}.Condition`, fault);
  });
  if (allows === 0) fault('Statement', 'has no Allow, so it denies everything');
  return faults;
}

type Fault = (path: string, what: string) => void;

function keysOf(
  value: unknown,
  path: string,
  required: readonly string[],
  optional: readonly string[],
  fault: Fault,
): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fault(path, 'is no object');
    return new Map();
  }
  const keys = new Map<string, unknown>(Object.entries(value));
  for (const name of required) if (!keys.has(name)) fault(path, `${name} is missing`);
  for (const name of keys.keys()) {
    if (!required.includes(name) && !optional.includes(name)) fault(path, `${name} is not allowed`);
  }
  return keys;
}

/** A list of different texts, or a lone text that stands for everything. */
function checkList(
  value: unknown,
  path: string,
  shape: RegExp,
  everything: readonly string[],
  fault: Fault,
): void {
  if (typeof value === 'string') {
    if (!everything.includes(value)) fault(path, 'is a lone text');
    return;
  }
  if (!Array.isArray(value) || value.length === 0) {
    fault(path, 'is no list or empty');
    return;
  }
  if (new Set(value).size !== value.length) fault(path, 'says something twice');
  if (value.length === 1 && everything.includes(String(value[0]))) fault(path, 'should be a text');
  for (const entry of value) {
    if (typeof entry !== 'string' || !shape.test(entry)) fault(path, `malformed ${String(entry)}`);
  }
}

const shapes: Readonly<Record<string, RegExp>> = {
  'aws:PrincipalOrgID': /^o-[a-z0-9]{10,32}$/,
  'aws:ResourceOrgID': /^o-[a-z0-9]{10,32}$/,
  'aws:PrincipalOrgPaths': /^o-[a-z0-9]+\/r-[0-9a-z]+(\/ou-[0-9a-z]+-[a-z0-9]+)+\/\*$/,
  'aws:ResourceOrgPaths': /^o-[a-z0-9]+\/r-[0-9a-z]+(\/ou-[0-9a-z]+-[a-z0-9]+)+\/\*$/,
  'aws:PrincipalAccount': /^[0-9]{12}$/,
  'aws:ResourceAccount': /^[0-9]{12}$/,
  'aws:PrincipalIsAWSService': /^true$/,
};

/** The operators and keys that the contract knows, each with a value or several; one key for who, one for whose. */
function checkCondition(value: unknown, path: string, fault: Fault): void {
  const allowed = new Map([
    [
      'StringEquals',
      ['aws:PrincipalOrgID', 'aws:ResourceOrgID', 'aws:PrincipalAccount', 'aws:ResourceAccount'],
    ],
    ['ForAnyValue:StringLike', ['aws:PrincipalOrgPaths', 'aws:ResourceOrgPaths']],
    ['Bool', ['aws:PrincipalIsAWSService']],
  ]);
  const asked: string[] = [];
  const operators = keysOf(value, path, [], [...allowed.keys()], fault);
  if (operators.size === 0) fault(path, 'is empty');
  for (const [operator, tests] of operators) {
    const keys = keysOf(tests, `${path}.${operator}`, [], allowed.get(operator) ?? [], fault);
    if (keys.size === 0) fault(`${path}.${operator}`, 'is empty');
    for (const [key, values] of keys) {
      const at = `${path}.${operator}.${key}`;
      const shape = shapes[key] ?? /^$/;
      asked.push(key.startsWith('aws:Resource') ? 'whose' : 'who');
      const list: readonly unknown[] = Array.isArray(values) ? values : [values];
      if (Array.isArray(values) && values.length < 2) fault(at, 'is a list of less than two');
      if (!list.every((entry) => typeof entry === 'string' && shape.test(entry))) {
        fault(at, 'malformed value');
      }
    }
  }
  // Keys of one condition are ANDed: an organization and an account would admit what is of both.
  if (new Set(asked).size !== asked.length) fault(path, 'asks for two kinds at once');
}

/** Where a JSON value holds an empty list or an empty object. */
export function emptyParts(value: unknown, path = '$'): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.length === 0) return [path];
  return entries.flatMap(([name, part]) => emptyParts(part, `${path}.${name}`));
}

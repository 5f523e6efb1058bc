/**
 * Facts §10 and IAM's logic of statements, written down a second time and in another way: everything that
 * nobody knows of a request is given, as a world, and each statement is simply tried.
 */
export interface World {
  readonly vpc: string;
  readonly vpcEndpoint: string;
  readonly address: string;
  /** Of the caller, where it signs; of the owner, where it is not AWS. */
  readonly callerAccount: string;
  readonly ownerAccount: string;
  /** Of the account of the endpoint. */
  readonly endpointOrg?: string;
  /** Whether whoever signs has an instance's credentials. */
  readonly onInstance: boolean;
}

export interface AskedRequest {
  readonly signed: boolean;
  readonly action: string;
  readonly resource: string;
  readonly callerOrg?: string;
  readonly ownerOrg?: string;
  readonly ownedByAws: boolean;
}

type Tests = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface OracleStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal: '*';
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: Tests;
}

/** The keys of a request in a world; all others are not in it. */
export function keysOf(request: AskedRequest, world: World): ReadonlyMap<string, string> {
  const owner = request.ownedByAws ? 'an account of AWS' : world.ownerAccount;
  const isInstance = request.signed && world.onInstance;
  const keys: readonly (readonly [string, string | undefined])[] = [
    ['aws:sourcevpc', world.vpc],
    ['aws:sourcevpce', world.vpcEndpoint],
    ['aws:vpcsourceip', world.address],
    ['aws:vpceorgid', request.action.startsWith('s3:') ? world.endpointOrg : undefined],
    ['aws:ec2instancesourcevpc', isInstance ? world.vpc : undefined],
    ['ec2:sourceinstancearn', isInstance ? 'the ARN of an instance' : undefined],
    ['aws:securetransport', 'true'],
    ['aws:viaawsservice', 'false'],
    ['aws:principalaccount', request.signed ? world.callerAccount : 'anonymous'],
    ['aws:principaltype', request.signed ? 'AssumedRole' : 'Anonymous'],
    ['aws:principalisawsservice', request.signed ? 'false' : undefined],
    ['aws:principalorgid', request.signed ? request.callerOrg : undefined],
    ['aws:resourceaccount', owner],
    ['s3:resourceaccount', request.action.startsWith('s3:') ? owner : undefined],
    ['aws:resourceorgid', request.ownedByAws ? undefined : request.ownerOrg],
  ];
  return new Map(keys.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

export function oracleVerdict(
  statements: readonly OracleStatement[],
  request: AskedRequest,
  world: World,
): 'allowed' | 'denied' | 'explicitlyDenied' {
  const keys = keysOf(request, world);
  const holding = statements.filter((statement) => holds(statement, request, keys));
  if (holding.some(({ Effect }) => Effect === 'Deny')) return 'explicitlyDenied';
  return holding.length > 0 ? 'allowed' : 'denied';
}

function holds(
  statement: OracleStatement,
  { action, resource }: AskedRequest,
  keys: ReadonlyMap<string, string>,
): boolean {
  const { Action, NotAction, Resource, NotResource, Condition = {} } = statement;
  const named = (patterns: readonly string[] = [], text = '') =>
    patterns.some((pattern) => like(pattern, text));
  return (
    (Action ? named(Action, action) : !named(NotAction, action)) &&
    (Resource ? named(Resource, resource) : !named(NotResource, resource)) &&
    Object.entries(Condition).every(([operator, tests]) =>
      Object.entries(tests).every(([key, values]) =>
        passes(operator, keys.get(key.toLowerCase()), values),
      ),
    )
  );
}

const like = (pattern: string, text: string) =>
  new RegExp(
    `^${pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`,
    'i',
  ).test(text);

function passes(given: string, held: string | undefined, values: readonly string[]): boolean {
  if (given === 'Null') return values.includes(String(held === undefined));
  const operator = given.replace(/^For(Any|All)Values?s?:/, '').replace(/IfExists$/, '');
  const negated = operator.includes('Not');
  if (held === undefined) {
    if (given.startsWith('ForAllValues:') || given.endsWith('IfExists')) return true;
    return negated && !given.startsWith('ForAnyValue:');
  }
  const matches = values.some((value) => matchesOne(operator, held, value));
  return matches !== negated;
}

function matchesOne(operator: string, held: string, value: string): boolean {
  if (operator.includes('IpAddress')) return held.startsWith(value.replace('.0.0.0/8', '.'));
  return operator.includes('Like') ? like(value, held) : held === value;
}

import { parseJson } from '../jsonKind.ts';
/** One step into a JSON value: a member's name or an entry's place. */
type PathStep = string | number;

const plainName = /^[A-Za-z_]\w*$/;

/** The path of an object's member: `Statement`, `Condition.StringEquals["aws:PrincipalOrgID"]`. */
export function memberPath(base: string, name: string): string {
  if (!plainName.test(name)) return `${base}[${JSON.stringify(name)}]`;
  return base === '' ? name : `${base}.${name}`;
}

/** The path of a list's entry: `Statement[0]`. */
export function entryPath(base: string, index: number): string {
  return `${base}[${index}]`;
}

const step = /\.?([A-Za-z_]\w*)|\[(\d{1,15})\]|\[("(?:[^"\\]|\\.)*")\]/y;

/** The steps of a path as `memberPath` and `entryPath` write it; `undefined` for anything else. */
export function parsePath(path: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  let at = 0;
  while (at < path.length) {
    step.lastIndex = at;
    const [text, name, index, quoted] = step.exec(path) ?? [];
    // A dot stands between two steps, and only there.
    if (text === undefined || (name !== undefined && text.startsWith('.') !== at > 0)) {
      return undefined;
    }
    if (index !== undefined) steps.push(Number(index));
    else if (name !== undefined) steps.push(name);
    else {
      const member = readString(quoted ?? '');
      if (member === undefined) return undefined;
      steps.push(member);
    }
    at += text.length;
  }
  return steps;
}

/** What a JSON string says, quotation marks included in `text`; `undefined` where it is malformed. */
export function readString(text: string): string | undefined {
  const value = parseJson(text);
  return typeof value === 'string' ? value : undefined;
}

import { membersOf } from './membersOf.ts';

/** Whom a statement speaks of, by `Principal` or `NotPrincipal`. */
export interface PrincipalElement {
  /** Of `NotPrincipal`: everyone but those who are named. */
  readonly excludes: boolean;
  /** Whether both elements stand, which say two things. */
  readonly doubled: boolean;
  /** As the document has it. */
  readonly given: unknown;
  /** Anonymous callers included; a statement that names nobody is read as if it said so. */
  readonly everyone: boolean;
  /** What stands by the type of principal: `AWS`, `Service`. */
  readonly types: ReadonlyMap<string, unknown>;
}

/** Reads whom a statement names, from its elements. */
export function readPrincipals(elements: ReadonlyMap<string, unknown>): PrincipalElement {
  const excludes = !elements.has('Principal') && elements.has('NotPrincipal');
  const given = elements.get(excludes ? 'NotPrincipal' : 'Principal');
  return {
    excludes,
    doubled: elements.has('Principal') && elements.has('NotPrincipal'),
    given,
    everyone: !elements.has('NotPrincipal') && (given === undefined || isEveryone(given)),
    types: membersOf(given),
  };
}

/** Whether a Principal is everyone: `"*"` and `{"AWS": "*"}` mean the same (IAM user guide). */
export function isEveryone(principal: unknown): boolean {
  if (principal === '*') return true;
  const [[type, ids] = [], ...rest] = membersOf(principal);
  const list: readonly unknown[] = Array.isArray(ids) ? ids : [ids];
  return type === 'AWS' && rest.length === 0 && list.length > 0 && list.every((id) => id === '*');
}

/** The ids of AWS principals, everyone among them. */
export function awsPrincipals({ types }: PrincipalElement): readonly unknown[] {
  const ids = types.get('AWS') ?? [];
  return Array.isArray(ids) ? ids : [ids];
}

/** The accounts and ARNs of AWS principals by name. */
export function namedPrincipals(principals: PrincipalElement): readonly string[] {
  return awsPrincipals(principals).flatMap((id) =>
    typeof id === 'string' && id !== '*' ? id : [],
  );
}

/** The account that a principal stands for, everyone in it, by its number or by its root (IAM user guide). */
export function accountOfPrincipal(id: string): string | undefined {
  return /^(?:arn:[^:]+:iam::)?(\d{12})(?::root)?$/.exec(id)?.[1];
}

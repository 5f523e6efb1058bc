import { policySizeQuota } from '../catalog/limits.ts';
import { membersOf } from '../check/membersOf.ts';
import { entryPath } from '../check/path.ts';
import type { StatementView } from '../check/policyView.ts';
import { isShallowJson } from '../check/readPolicy.ts';
import { readStatement } from '../check/readStatement.ts';
import { type ForeignPolicy, foreignStatements, type ForeignStatement } from '../foreignPolicy.ts';
import { jsonKindOf } from '../jsonKind.ts';
import { conflict, type MergeConflict } from './mergeConflict.ts';
import { type Verdicts, verdictsOn } from './verdicts.ts';

/** A statement of the base, as it stands and as we look at it. */
export interface BaseStatement {
  /** Its place in the base, from 0. */
  readonly index: number;
  readonly sid: string | undefined;
  readonly statement: ForeignStatement;
  readonly view: StatementView;
}

export interface MergeBase {
  readonly policy: ForeignPolicy;
  readonly statements: readonly BaseStatement[];
  readonly verdicts: Verdicts;
}

/**
 * No endpoint can have a policy of this size, however it is spaced; what is longer is not looked at.
 * Ten times the quota, so that a policy that a merge has made too long can still be merged again.
 */
const longestBase = 10 * policySizeQuota.characters;

/** Any JSON value as the base of a merge, or why it is none. */
export function readBase(given: unknown): MergeBase | MergeConflict {
  if (!isShallowJson(given)) return conflict('unreadableBase', {});
  if (!isObject(given)) return conflict('notAPolicy', { given: jsonKindOf(given) });
  const text = JSON.stringify(given);
  const { length: characters } = text;
  if (characters > longestBase) return conflict('baseTooLong', { characters, limit: longestBase });
  const { Statement } = given;
  const entries = asEntries(Statement);
  if (entries === undefined) return conflict('noStatement', { given: jsonKindOf(Statement) });
  if (!entries.every(isObject)) {
    const statement = entries.findIndex((entry) => !isObject(entry));
    return conflict('notAStatement', { statement, given: jsonKindOf(entries[statement]) });
  }
  const policy = { ...given, Statement: Array.isArray(Statement) ? entries : (entries[0] ?? []) };
  return {
    policy,
    statements: foreignStatements(policy).map((statement, index) =>
      readBaseStatement(statement, index, Array.isArray(Statement)),
    ),
    verdicts: verdictsOn(text),
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  jsonKindOf(value) === 'object';

const asEntries = (given: unknown): readonly unknown[] | undefined =>
  Array.isArray(given) ? given : isObject(given) ? [given] : undefined;

function readBaseStatement(
  statement: ForeignStatement,
  index: number,
  isListed: boolean,
): BaseStatement {
  const path = isListed ? entryPath('Statement', index) : 'Statement';
  const sid = statement['Sid'];
  return {
    index,
    sid: typeof sid === 'string' ? sid : undefined,
    statement,
    view: readStatement(membersOf(statement), path),
  };
}

import { longestMerged } from '../statement/limits.ts';
import { isObject } from '../statement/policyElements.ts';
import { entryPath } from '../statement/path.ts';
import type { StatementModel } from '../statement/readStatement.ts';
import { isShallowJson } from '../check/readPolicy.ts';
import { readStatement } from '../statement/readStatement.ts';
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
  readonly view: StatementModel;
}

export interface MergeBase {
  readonly policy: ForeignPolicy;
  readonly statements: readonly BaseStatement[];
  readonly verdicts: Verdicts;
}

/** Any JSON value as the base of a merge, or why it is none. */
export function readBase(given: unknown): MergeBase | MergeConflict {
  if (!isShallowJson(given)) return conflict('unreadableBase', {});
  if (!isObject(given)) return conflict('notAPolicy', { given: jsonKindOf(given) });
  const text = JSON.stringify(given);
  const { length: characters } = text;
  if (characters > longestMerged)
    return conflict('baseTooLong', { characters, limit: longestMerged });
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
    view: readStatement(statement, path),
  };
}

import { jsonKindOf } from '../jsonKind.ts';
import { isObject, membersOf } from '../statement/policyElements.ts';
import { type FaultMessage, message } from './message.ts';
import { type StatementMeaning, statementMeaning } from './statementMeaning.ts';

/** A statement for a reader who reads no JSON. */
export interface WordedStatement {
  /** Where in the document: `Statement[2]`, `Statement` for a lone one, empty for the whole. */
  readonly path: string;
  readonly sid: string | undefined;
  /** What it says; `wordStatement` says it in a language. */
  readonly meaning: StatementMeaning;
}

/**
 * What a whole policy does, statement by statement, drawn from the document alone.
 *
 * Takes any value and never throws; what is no policy gives one entry that says so. An endpoint policy
 * grants nothing by itself: it says what may pass the endpoint (VPCDOC).
 */
export function describePolicy(document: unknown): readonly WordedStatement[] {
  if (!isObject(document)) {
    return [faulty('', message('notAnObject', { given: jsonKindOf(document) }))];
  }
  const statements = membersOf(document).get('Statement');
  if (Array.isArray(statements) && statements.length > 0) {
    return Array.from<unknown, WordedStatement>(statements, (statement, index) =>
      describeStatement(statement, `Statement[${index}]`),
    );
  }
  if (isObject(statements)) return [describeStatement(statements)];
  const kind = jsonKindOf(statements);
  const element = 'Statement';
  return [
    kind === 'nothing' || kind === 'list'
      ? faulty(element, message('noStatements', {}))
      : faulty(element, message('notUnderstood', { element, given: kind })),
  ];
}

/** What one statement does, drawn from it alone. Takes any value and never throws. */
export function describeStatement(statement: unknown, path = 'Statement'): WordedStatement {
  const meaning = statementMeaning(statement);
  return { path, sid: sidOf(statement), meaning };
}

function sidOf(statement: unknown): string | undefined {
  const sid = membersOf(statement).get('Sid');
  return typeof sid === 'string' ? sid : undefined;
}

function faulty(path: string, fault: FaultMessage): WordedStatement {
  const meaning = { clauses: undefined, faults: [fault] };
  return { path, sid: undefined, meaning };
}

import type { FactId } from '../catalog/facts.ts';
import type { ConditionBlock, OneOrMany, Statement } from '../document.ts';
import type { InputField } from '../inputs.ts';

/** A statement together with why it is there. */
export interface TracedStatement {
  readonly statement: Statement;
  /** The inputs that put it there or shape it; the region shapes every ARN. */
  readonly fields: readonly InputField[];
  /** The facts about AWS it rests on; each names its source and how sure it is. */
  readonly facts: readonly FactId[];
}

interface StatementParts {
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: ConditionBlock | undefined;
}

/** What stands for everything is written as AWS writes it, a string; a list is kept for the rest. */
const listed = (values: readonly string[]): OneOrMany => {
  const [first, ...rest] = values;
  return first !== undefined && rest.length === 0 && /^(imagebuilder:)?\*$/.test(first)
    ? first
    : values;
};

/** An Allow statement; the condition is left out where there is none. */
export function allow(parts: StatementParts): Statement {
  return statement('Allow', parts);
}

/** A Deny statement. */
export function deny(parts: StatementParts): Statement {
  return statement('Deny', parts);
}

/**
 * Principal is always `"*"`: a gateway endpoint takes nothing else (VPCDOC), and on an interface
 * endpoint it means the same as `{"AWS": "*"}`.
 */
function statement(
  Effect: Statement['Effect'],
  { Sid, Action, Resource, Condition }: StatementParts,
): Statement {
  return {
    Sid,
    Effect,
    Principal: '*',
    Action: listed(Action),
    Resource: listed(Resource),
    ...(Condition && { Condition }),
  };
}

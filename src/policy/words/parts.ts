import {
  type ActionMessage,
  type CallerMessage,
  message,
  type MessageCode,
  type MessageOf,
  type ResourceMessage,
  type StatementElement,
  type TestMessage,
} from './message.ts';
import type { StatementClauses } from './statementMeaning.ts';

/** How many entries of a list a sentence can carry. */
const longestInline = 3;

/** Whether a list is counted in the sentence, and listed beside it. */
export function isLong(list: readonly unknown[]): boolean {
  return list.length > longestInline;
}

export interface Part {
  readonly element: StatementElement;
  readonly message: MessageOf<MessageCode>;
}

/** Everything that the sentence only counts or calls by its kind, in the document's order. */
export function partsOf({ callers, actions, resources, tests }: StatementClauses): readonly Part[] {
  return [
    ...under(callers.element, callerParts(callers.messages)),
    ...under(actions.element, actionParts(actions.messages)),
    ...under(resources.element, resourceParts(resources.messages)),
    ...under('Condition', testParts([...callers.messages, ...resources.messages], tests)),
  ];
}

function under(element: StatementElement, messages: readonly MessageOf<MessageCode>[]): Part[] {
  return messages.map((each) => ({ element, message: each }));
}

const callerParts = (callers: readonly CallerMessage[]) => (isLong(callers) ? callers : []);

/** A wildcard is counted in the sentence, so the actions it stands for are listed here. */
function actionParts(actions: readonly ActionMessage[]): readonly MessageOf<MessageCode>[] {
  if (!isLong(actions) && !actions.some(({ code }) => code === 'imageBuilderActions')) return [];
  return actions.map((each) =>
    each.code === 'imageBuilderActions' ? message('imageBuilderActionsListed', each.values) : each,
  );
}

/** A bucket that the sentence calls by its purpose is listed by its name. */
function resourceParts(resources: readonly ResourceMessage[]): readonly MessageOf<MessageCode>[] {
  if (!isLong(resources) && !resources.some(({ code }) => code === 'knownBucket')) return [];
  return resources.map((each) =>
    each.code === 'bucket' ? message('bucketListed', each.values) : each,
  );
}

/** Tests of a long list, and the values of any long list. */
function testParts(
  named: readonly (CallerMessage | ResourceMessage)[],
  tests: readonly TestMessage[],
): readonly MessageOf<MessageCode>[] {
  const ids = named.flatMap((each) => ('ids' in each.values ? longList(each.values.ids) : []));
  const listed = tests.flatMap((test) => [
    ...(isLong(tests) ? [test] : []),
    ...(test.code === 'test' ? longList(test.values.values) : []),
  ]);
  return [...ids, ...listed];
}

function longList(values: readonly string[]): readonly MessageOf<'value'>[] {
  return isLong(values) ? values.map((given) => message('value', { given })) : [];
}

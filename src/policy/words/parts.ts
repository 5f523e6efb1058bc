import {
  type ActionPhrase,
  type CallerPhrase,
  phrase,
  type PhraseCode,
  type PhraseOf,
  type ResourcePhrase,
  type StatementElement,
  type TestPhrase,
} from './phrase.ts';
import type { StatementClauses } from './statementMeaning.ts';

/** How many entries of a list a sentence can carry. */
const longestInline = 3;

/** Whether a list is counted in the sentence, and listed beside it. */
export function isLong(list: readonly unknown[]): boolean {
  return list.length > longestInline;
}

export interface Part {
  readonly element: StatementElement;
  readonly phrase: PhraseOf<PhraseCode>;
}

/** Everything that the sentence only counts or calls by its kind, in the document's order. */
export function partsOf({ callers, actions, resources, tests }: StatementClauses): readonly Part[] {
  return [
    ...under(callers.element, callerParts(callers.phrases)),
    ...under(actions.element, actionParts(actions.phrases)),
    ...under(resources.element, resourceParts(resources.phrases)),
    ...under('Condition', testParts([...callers.phrases, ...resources.phrases], tests)),
  ];
}

function under(element: StatementElement, phrases: readonly PhraseOf<PhraseCode>[]): Part[] {
  return phrases.map((each) => ({ element, phrase: each }));
}

const callerParts = (callers: readonly CallerPhrase[]) => (isLong(callers) ? callers : []);

/** A wildcard is counted in the sentence, so the actions it stands for are listed here. */
function actionParts(actions: readonly ActionPhrase[]): readonly PhraseOf<PhraseCode>[] {
  if (!isLong(actions) && !actions.some(({ code }) => code === 'imageBuilderActions')) return [];
  return actions.map((each) =>
    each.code === 'imageBuilderActions' ? phrase('imageBuilderActionsListed', each.values) : each,
  );
}

/** A bucket that the sentence calls by its purpose is listed by its name. */
function resourceParts(resources: readonly ResourcePhrase[]): readonly PhraseOf<PhraseCode>[] {
  if (!isLong(resources) && !resources.some(({ code }) => code === 'knownBucket')) return [];
  return resources.map((each) =>
    each.code === 'bucket' ? phrase('bucketListed', each.values) : each,
  );
}

/** Tests of a long list, and the values of any long list. */
function testParts(
  named: readonly (CallerPhrase | ResourcePhrase)[],
  tests: readonly TestPhrase[],
): readonly PhraseOf<PhraseCode>[] {
  const ids = named.flatMap((each) => ('ids' in each.values ? longList(each.values.ids) : []));
  const listed = tests.flatMap((test) => [
    ...(isLong(tests) ? [test] : []),
    ...(test.code === 'test' ? longList(test.values.values) : []),
  ]);
  return [...ids, ...listed];
}

function longList(values: readonly string[]): readonly PhraseOf<'value'>[] {
  return isLong(values) ? values.map((given) => phrase('value', { given })) : [];
}

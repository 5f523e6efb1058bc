import type { Clause } from './elements.ts';
import { isLong, type Part, partsOf } from './parts.ts';
import {
  type ActionMessage,
  type MessageCode,
  type MessageOf,
  type StatementWords,
  type ResourceMessage,
  sayMessage,
  type StatementElement,
} from './message.ts';
import type { StatementClauses, StatementMeaning } from './statementMeaning.ts';
import { isBucket, summarizeActions, summarizeCallers, summarizeResources } from './summary.ts';

/** One line of what the sentence only counts or calls by its kind. */
export interface WordedPart {
  readonly element: StatementElement;
  readonly text: string;
}

/**
 * What a statement says in whichever language `words` speaks: one sentence, and parts where a list is
 * too long for it. What is not understood is said in sentences of its own, after the first.
 */
export function wordStatement(
  words: StatementWords,
  { clauses, faults }: StatementMeaning,
): { readonly text: string; readonly parts: readonly WordedPart[] } {
  const sentence = clauses === undefined ? [] : [sayClauses(words, clauses)];
  const sentences = [...sentence, ...faults.map((fault) => sayMessage(words, fault))];
  const text = words.sentences({ sentences });
  const parts = clauses === undefined ? [] : partsOf(clauses);
  return { text, parts: parts.map((part) => wordPart(words, part)) };
}

const wordPart = (words: StatementWords, { element, message: said }: Part): WordedPart => ({
  element,
  text: sayMessage(words, said),
});

function sayClauses(words: StatementWords, clauses: StatementClauses): string {
  const { effect, actions, resources } = clauses;
  const callers = sayCallers(words, clauses.callers);
  const tests = sayTests(words, clauses);
  const transfer = effect === 'Allow' ? transferOf(actions, resources) : undefined;
  if (transfer !== undefined) {
    const buckets = sayList(words, summarizeResources(resources.messages));
    return words[transfer]({ callers, buckets, tests });
  }
  const sentence = effect === undefined ? 'neither' : effect === 'Allow' ? 'allows' : 'denies';
  return words[sentence]({
    callers,
    actions: sayActions(words, actions),
    resources: sayResources(words, resources),
    tests,
  });
}

/** Reading objects of buckets, or uploading to them, and nothing else: the usual S3 statement. */
function transferOf(
  actions: Clause<ActionMessage>,
  resources: Clause<ResourceMessage>,
): 'allowsReading' | 'allowsUploading' | undefined {
  const [action, ...others] = actions.messages;
  const plain = !actions.negated && !resources.negated && others.length === 0;
  if (!plain || !resources.messages.every(isBucket)) return undefined;
  if (action?.code !== 'action' || action.values.service !== 's3') return undefined;
  const name = action.values.name.toLowerCase();
  if (name === 'getobject') return 'allowsReading';
  return name === 'putobject' ? 'allowsUploading' : undefined;
}

function sayCallers(
  words: StatementWords,
  { negated, messages }: StatementClauses['callers'],
): string {
  const callers = sayList(words, summarizeCallers(messages));
  return negated ? words.everyoneExcept({ callers }) : callers;
}

function sayActions(words: StatementWords, { negated, messages }: Clause<ActionMessage>): string {
  const actions = sayList(words, summarizeActions(messages));
  return negated ? words.everyActionExcept({ actions }) : actions;
}

/** Buckets stand for their objects, which is said once for all of them. */
function sayResources(
  words: StatementWords,
  { negated, messages }: Clause<ResourceMessage>,
): string {
  const summary = summarizeResources(messages);
  const others = summary.filter((each) => !isBucket(each)).map((each) => sayMessage(words, each));
  const buckets = summary.filter(isBucket);
  const objects = buckets.length > 0 ? [words.objectsOf({ buckets: sayList(words, buckets) })] : [];
  const resources = words.list({ items: [...others, ...objects] });
  return negated ? words.everyResourceExcept({ resources }) : resources;
}

function sayTests(words: StatementWords, { tests }: StatementClauses): string {
  if (tests.length === 0) return '';
  const said = isLong(tests)
    ? [words.manyTests({ count: tests.length })]
    : tests.map((test) => sayMessage(words, test));
  return words.tests({ tests: said });
}

function sayList<Code extends MessageCode>(
  words: StatementWords,
  messages: readonly MessageOf<Code>[],
): string {
  return words.list({ items: messages.map((each) => sayMessage<MessageCode>(words, each)) });
}

import { jsonKindOf } from '../jsonKind.ts';
import { type FaultPhrase, phrase, type PhraseOf, type StatementElement } from './phrase.ts';

/** What a statement's callers, actions or resources are: these, or all but these. */
export interface Clause<Each> {
  readonly element: StatementElement;
  readonly negated: boolean;
  readonly phrases: readonly Each[];
  readonly faults: readonly FaultPhrase[];
}

interface Reading<Each> {
  readonly element: StatementElement;
  readonly opposite: StatementElement;
  /** Stands where the statement names nothing that can be read. */
  readonly unnamed: Each;
  readonly read: (given: string) => Each;
}

type Elements = ReadonlyMap<string, unknown>;

/**
 * An element such as `Action` or its opposite `NotAction`: one text or a list of texts.
 *
 * Takes the statement's elements; says in `faults` what is missing, doubled or no text.
 */
export function readElement<Each>(
  elements: Elements,
  { element, opposite, unnamed, read }: Reading<Each>,
): Clause<Each | PhraseOf<'notText'>> {
  const negated = !elements.has(element) && elements.has(opposite);
  const used = negated ? opposite : element;
  const { phrases, faults } = readTexts(elements.get(used), used, read);
  const doubled = elements.has(element) && elements.has(opposite);
  return {
    element: used,
    // All but nothing known is not "everything": the words must not open a door that may be shut.
    negated: negated && phrases.length > 0,
    phrases: phrases.length > 0 ? phrases : [unnamed],
    faults: doubled ? [...faults, phrase('bothElements', { element, other: opposite })] : faults,
  };
}

/** The texts of an element, each read; `notText` for an entry that is none. */
export function readTexts<Each>(
  value: unknown,
  element: StatementElement,
  read: (given: string) => Each,
): {
  readonly phrases: readonly (Each | PhraseOf<'notText'>)[];
  readonly faults: readonly FaultPhrase[];
} {
  if (value === undefined) return { phrases: [], faults: [phrase('missing', { element })] };
  if (typeof value === 'string') return { phrases: [read(value)], faults: [] };
  if (!Array.isArray(value)) {
    const given = jsonKindOf(value);
    return { phrases: [], faults: [phrase('notUnderstood', { element, given })] };
  }
  const entries: readonly unknown[] = value;
  if (entries.length === 0) return { phrases: [], faults: [phrase('emptyList', { element })] };
  const phrases = Array.from(entries, (entry) =>
    typeof entry === 'string' ? read(entry) : phrase('notText', { given: jsonKindOf(entry) }),
  );
  return { phrases, faults: [] };
}

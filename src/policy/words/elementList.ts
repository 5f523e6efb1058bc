import { jsonKindOf } from '../jsonKind.ts';
import { type FaultPhrase, phrase, type PhraseOf, type StatementElement } from './phrase.ts';

/** What a statement's callers, actions or resources are: these, or all but these. */
export interface Clause<Each> {
  readonly element: StatementElement;
  readonly negated: boolean;
  readonly phrases: readonly Each[];
  readonly faults: readonly FaultPhrase[];
}

interface Texts<Each> {
  readonly phrases: readonly Each[];
  readonly faults: readonly FaultPhrase[];
}

type TextsOf<Each> = Texts<Each | PhraseOf<'notText'>>;

/** `Action`, `Resource` or `Principal`, or its opposite, as it was read; `unnamed` stands where nothing is named. */
export function clauseOf<Each>(
  name: 'Principal' | 'Action' | 'Resource',
  given: { readonly excludes: boolean; readonly doubled: boolean; readonly given: unknown },
  unnamed: Each,
  read: (given: unknown, element: StatementElement) => Texts<Each>,
): Clause<Each> {
  const opposite = `Not${name}` as const;
  const element = given.excludes ? opposite : name;
  const { phrases, faults } =
    given.given === undefined
      ? { phrases: [], faults: [phrase('missing', { element })] }
      : read(given.given, element);
  return {
    element,
    // All but nothing known is not "everything": the words must not open a door that may be shut.
    negated: given.excludes && phrases.length > 0,
    phrases: phrases.length > 0 ? phrases : [unnamed],
    faults: given.doubled
      ? [...faults, phrase('bothElements', { element, other: opposite })]
      : faults,
  };
}

/** The texts of an element, each read; `notText` for an entry that is none. */
export const readTexts =
  <Each>(read: (given: string) => Each) =>
  (value: unknown, element: StatementElement): TextsOf<Each> => {
    if (typeof value === 'string') return { phrases: [read(value)], faults: [] };
    if (!Array.isArray(value)) {
      const given = jsonKindOf(value);
      return { phrases: [], faults: [phrase('notUnderstood', { element, given })] };
    }
    if (value.length === 0) return { phrases: [], faults: [phrase('emptyList', { element })] };
    const phrases = Array.from<unknown, Each | PhraseOf<'notText'>>(value, (entry) =>
      typeof entry === 'string' ? read(entry) : phrase('notText', { given: jsonKindOf(entry) }),
    );
    return { phrases, faults: [] };
  };

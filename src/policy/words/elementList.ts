import { jsonKindOf } from '../jsonKind.ts';
import { type FaultMessage, message, type MessageOf, type StatementElement } from './message.ts';

/** What a statement's callers, actions or resources are: these, or all but these. */
export interface Clause<Each> {
  readonly element: StatementElement;
  readonly negated: boolean;
  readonly messages: readonly Each[];
  readonly faults: readonly FaultMessage[];
}

interface Texts<Each> {
  readonly messages: readonly Each[];
  readonly faults: readonly FaultMessage[];
}

type TextsOf<Each> = Texts<Each | MessageOf<'notText'>>;

/** `Action`, `Resource` or `Principal`, or its opposite, as it was read; `unnamed` stands where nothing is named. */
export function clauseOf<Each>(
  name: 'Principal' | 'Action' | 'Resource',
  given: { readonly excludes: boolean; readonly doubled: boolean; readonly given: unknown },
  unnamed: Each,
  read: (given: unknown, element: StatementElement) => Texts<Each>,
): Clause<Each> {
  const opposite = `Not${name}` as const;
  const element = given.excludes ? opposite : name;
  const { messages, faults } =
    given.given === undefined
      ? { messages: [], faults: [message('missing', { element })] }
      : read(given.given, element);
  return {
    element,
    // All but nothing known is not "everything": the words must not open a door that may be shut.
    negated: given.excludes && messages.length > 0,
    messages: messages.length > 0 ? messages : [unnamed],
    faults: given.doubled
      ? [...faults, message('bothElements', { element, other: opposite })]
      : faults,
  };
}

/** The texts of an element, each read; `notText` for an entry that is none. */
export const readTexts =
  <Each>(read: (given: string) => Each) =>
  (value: unknown, element: StatementElement): TextsOf<Each> => {
    if (typeof value === 'string') return { messages: [read(value)], faults: [] };
    if (!Array.isArray(value)) {
      const given = jsonKindOf(value);
      return { messages: [], faults: [message('notUnderstood', { element, given })] };
    }
    if (value.length === 0) return { messages: [], faults: [message('emptyList', { element })] };
    const messages = Array.from<unknown, Each | MessageOf<'notText'>>(value, (entry) =>
      typeof entry === 'string' ? read(entry) : message('notText', { given: jsonKindOf(entry) }),
    );
    return { messages, faults: [] };
  };

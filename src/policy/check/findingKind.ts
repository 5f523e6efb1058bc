import { codedText } from '../codedText.ts';
import type { Certainty, Sourced, SourceId } from '../catalog/sources.ts';
import type { Fix } from './fix.ts';

/** `error`: AWS would refuse it or it cannot work. `warning`: valid, unwise. `note`: worth knowing. The gravest first. */
export const findingSeverities = ['error', 'warning', 'note'] as const;

export type FindingSeverity = (typeof findingSeverities)[number];

/** A kind of finding: how grave it is, where its rule stands, and what it tells about what was found. */
export interface FindingKind<Values = unknown> extends Sourced {
  readonly severity: FindingSeverity;
  /** For the compiler alone; no kind has any. */
  readonly values?: Values;
}

/** Kinds by their codes, as a rule declares them. */
export type FindingKinds = Readonly<Record<string, FindingKind>>;

/** What the findings of a kind tell. */
export type ValuesOf<Kind> = Kind extends FindingKind<infer Values> ? Values : never;

export interface FindingOf<Code, Values> {
  readonly severity: FindingSeverity;
  readonly code: Code;
  /** Where in the document: `Statement[0].Action[1]`, or empty for the whole. */
  readonly path: string;
  readonly values: Values;
  /** Code, path and values in one line, in no language; sentences are in `words`. */
  readonly message: string;
  /** Where the rule or fact about AWS stands; the docs of the code say how sure it is. */
  readonly source: SourceId;
  /** Given where there is exactly one right fix. */
  readonly fix?: Fix;
}

/** A finding of any of the kinds. */
export type FindingIn<Kinds> = {
  [Code in keyof Kinds]: FindingOf<Code, ValuesOf<Kinds[Code]>>;
}[keyof Kinds];

/** The code says it all. */
type NoValues = Readonly<Record<string, never>>;

/** Declares a kind of finding that tells `Values`. */
export const kind = <Values extends object = NoValues>(
  severity: FindingSeverity,
  source: SourceId,
  certainty: Certainty,
): FindingKind<Values> => ({ severity, source, certainty });

/** What makes findings of the kinds, each with its severity and its source. */
export const findingOf =
  <Kinds extends { readonly [Code in keyof Kinds]: FindingKind }>(kinds: Kinds) =>
  <Code extends keyof Kinds & string>(
    code: Code,
    path: string,
    values: ValuesOf<Kinds[Code]> & object,
    fix?: Fix,
  ): FindingOf<Code, ValuesOf<Kinds[Code]>> => {
    const { severity, source } = kinds[code];
    const message = codedText(code, values, path);
    return { severity, code, path, values, message, source, ...(fix && { fix }) };
  };

import { codedText } from '../codedText.ts';
import type { Severity } from '../problem.ts';
import type { FaultCode } from './fault.ts';
import type { HclExpectation } from './hcl/hclCursor.ts';
import type { ProgramId } from './programs.ts';
import type { TextPosition } from './textPosition.ts';

/** What should have stood where a text stops being JSON. */
export type JsonExpectation =
  | 'name'
  | 'value'
  | 'colon'
  | 'comma'
  | 'closingBrace'
  | 'closingBracket'
  | 'closingQuote'
  | 'doubleQuote'
  | 'end'
  | 'noComment'
  | 'number'
  | 'escape'
  | 'noControlCharacter';

/** What should have stood where a text stops being YAML. */
export type YamlExpectation =
  | 'indentation'
  | 'spacesNotTabs'
  | 'closing'
  | 'oneDocument'
  | 'textName'
  | 'anchor'
  | 'escape'
  | 'quotes'
  | 'other';

type NoValues = Readonly<Record<string, never>>;

/** What each kind of problem tells about the text it was found in. */
export interface ImportProblemValues {
  emptyText: NoValues;
  textTooLong: { readonly limit: number; readonly length: number };
  unreadableFile: { readonly name: string };
  notText: { readonly name: string };
  severalFiles: { readonly count: number };
  tooDeep: { readonly limit: number };
  tooManyAliases: { readonly limit: number };
  jsonSyntax: { readonly expected: JsonExpectation; readonly found: string };
  yamlSyntax: { readonly expected: YamlExpectation; readonly found: string };
  notRecognized: NoValues;
  noPolicy: { readonly names: readonly string[] };
  bareStatement: NoValues;
  noEndpointResource: { readonly types: readonly string[] };
  noPolicyOnEndpoints: { readonly count: number };
  embeddedNotJson: { readonly given: string };
  policyElsewhere: { readonly reference: string };
  notWhole: { readonly missing: string };
  hclSyntax: { readonly expected: HclExpectation; readonly found: string };
  program: { readonly program: ProgramId };
  /** `other`: the same name in other capitals, which stands there, too. */
  duplicateName: { readonly name: string; readonly other?: string };
  memberLeftOut: { readonly name: string };
  unresolvedValue: { readonly placeholder: string };
  tooManyPolicies: { readonly limit: number; readonly count: number };
}

export type ImportProblemCode = keyof ImportProblemValues;

type ImportProblemOf<Code extends ImportProblemCode> = {
  readonly severity: Severity;
  readonly code: Code;
  /** Where in the text as it was given; missing where the problem is the text as a whole. */
  readonly position?: TextPosition;
  readonly values: ImportProblemValues[Code];
  /** Place, code and values in one line, in no language; sentences are in `words`. */
  readonly message: string;
};

/** Something in a pasted text that keeps a policy from being read, or that was read otherwise. */
export type ImportProblem = {
  [Code in ImportProblemCode]: ImportProblemOf<Code>;
}[ImportProblemCode];

/** Everything that import says, in one language. */
export interface ImportSentences {
  readonly problems: {
    readonly [Code in ImportProblemCode]: (values: ImportProblemValues[Code]) => string;
  };
  /** Puts a place before a sentence. */
  readonly at: (position: TextPosition, sentence: string) => string;
  /** "3 no-break spaces". */
  readonly repairs: { readonly [Code in FaultCode]: (count: number) => string };
}

const severities: Readonly<Record<ImportProblemCode, Severity>> = {
  emptyText: 'error',
  textTooLong: 'error',
  unreadableFile: 'error',
  notText: 'error',
  severalFiles: 'error',
  tooDeep: 'error',
  tooManyAliases: 'error',
  jsonSyntax: 'error',
  yamlSyntax: 'error',
  notRecognized: 'error',
  noPolicy: 'error',
  bareStatement: 'error',
  noEndpointResource: 'error',
  noPolicyOnEndpoints: 'error',
  embeddedNotJson: 'error',
  policyElsewhere: 'error',
  notWhole: 'error',
  hclSyntax: 'error',
  program: 'error',
  duplicateName: 'warning',
  memberLeftOut: 'warning',
  unresolvedValue: 'warning',
  tooManyPolicies: 'warning',
};

/** Makes the problem of a kind, with its severity. */
export function importProblem<Code extends ImportProblemCode>(
  code: Code,
  values: ImportProblemValues[Code],
  position?: TextPosition,
): ImportProblemOf<Code> {
  const place = position && { position };
  const at = position && `Line ${position.line}:${position.column}`;
  return {
    severity: severities[code],
    code,
    ...place,
    values,
    message: codedText(code, values, at),
  };
}

/** The sentence for a problem in whichever language `sentences` speaks. */
export function describeImportProblem<Code extends ImportProblemCode>(
  sentences: ImportSentences,
  {
    code,
    values,
    position,
  }: {
    readonly code: Code;
    readonly values: ImportProblemValues[Code];
    readonly position?: TextPosition;
  },
): string {
  const sentence = sentences.problems[code](values);
  return position ? sentences.at(position, sentence) : sentence;
}

import type { ImportProblem, QuestionProblem } from '../policy/index.ts';
import type { CommandName } from './optionTable.ts';

type NoValues = Readonly<Record<string, never>>;

/** What keeps a command from answering, and what each kind tells. */
export interface CommandProblemValues {
  unknownCommand: { readonly given: string };
  unknownOption: { readonly command: CommandName; readonly given: string };
  valueMissing: { readonly option: string };
  unknownChoice: {
    readonly option: string;
    readonly given: string;
    readonly choices: readonly string[];
  };
  malformedContext: { readonly given: string };
  argumentMissing: { readonly command: CommandName };
  tooManyArguments: { readonly given: string };
  stdinTwice: NoValues;
  fileMissing: { readonly path: string };
  fileUnreadable: { readonly path: string; readonly code: string };
  fileUnwritable: { readonly path: string; readonly code: string };
  linkWithoutForm: { readonly given: string };
  notAForm: { readonly source: string };
  formRefused: { readonly source: string };
  severalPresets: { readonly source: string; readonly names: readonly string[] };
  noSuchPreset: { readonly given: string; readonly names: readonly string[] };
  notAPolicy: { readonly source: string; readonly problems: readonly ImportProblem[] };
  repairFirst: { readonly source: string };
  endpointUnknown: { readonly source: string };
  noCommonEndpoint: NoValues;
  invalidQuestion: { readonly problems: readonly QuestionProblem[] };
  /** The policy has no place for the endpoint whose policy decides the action. */
  otherEndpoint: { readonly source: string; readonly action: string };
  cannotJudge: { readonly source: string };
}

export type CommandProblemCode = keyof CommandProblemValues;

export type CommandProblem = {
  [Code in CommandProblemCode]: {
    readonly code: Code;
    readonly values: CommandProblemValues[Code];
  };
}[CommandProblemCode];

/** A sentence for every kind of problem. */
export type CommandProblemSentences = {
  readonly [Code in CommandProblemCode]: (values: CommandProblemValues[Code]) => string;
};

/** Ends a command; `run` says the problem. */
export class Refusal extends Error {
  readonly problem: CommandProblem;

  constructor(problem: CommandProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function describeCommandProblem<Code extends CommandProblemCode>(
  sentences: CommandProblemSentences,
  { code, values }: { readonly code: Code; readonly values: CommandProblemValues[Code] },
): string {
  return sentences[code](values);
}

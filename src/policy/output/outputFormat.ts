import type { AskedAs, OutputNote } from './outputNote.ts';
import type { FilePlan, OutputPlan } from './outputPlan.ts';

/** A Monaco language ID. */
export type OutputLanguage =
  'shell' | 'powershell' | 'yaml' | 'json' | 'hcl' | 'typescript' | 'python';

/** One file to hand over. */
export interface OutputFile {
  readonly fileName: string;
  readonly language: OutputLanguage;
  /** Ends with a line feed; lines end with line feeds alone. */
  readonly text: string;
}

/** Why a format cannot carry a text of a policy unharmed. */
export type Harm = 'notNormalized' | 'dynamicReference' | 'cdkToken' | 'intrinsicFunction';

/** Scripts that undo what the first did, and that say whether it still is so. */
export interface ScriptsBack {
  readonly kind: 'scripts';
  /** The file that undoes. */
  readonly rollBack: string;
  /** Its option that gives an endpoint back the policy that it had at first. */
  readonly resetOption: string;
  /** Runs the one that compares every day, and in a build. */
  readonly daily: string;
  readonly inBuild: string;
}

/** A command of the tool that takes away all that it has created. */
export interface ToolBack {
  readonly kind: 'tool';
  readonly destroy: (region: string) => string;
}

/**
 * The contract of every format, one file each.
 *
 * - `render` is pure and synchronous and gives at least one file for a plan with an endpoint.
 * - Every endpoint's policy arrives at AWS as the very JSON of the plan, order of members aside, or
 *   `harms` says of one of its texts why it would not.
 * - Everything that is not the format's own text is quoted for the place where it stands, and what
 *   the eye would not see is written out.
 * - While a placeholder is left, nothing is sent to AWS.
 * - The first lines say what the file is, what to replace, and what nobody has tested.
 */
export interface OutputFormat {
  readonly render: (plan: FilePlan) => readonly OutputFile[];
  /** Looks at one text of a policy: the name of a member or a string. */
  readonly harms: (text: string, isName: boolean) => Harm | undefined;
  /** What to know about its files besides what holds for every format. */
  readonly notes: (plan: OutputPlan) => readonly OutputNote[];
  /** What missing values are, without a default; nothing where placeholders stand for them. */
  readonly asksForValues: AskedAs | undefined;
  /** Whether files for endpoints that exist hold the policies alone, for what defines these elsewhere. */
  readonly modifiesNothing: boolean;
  readonly wayBack: ScriptsBack | ToolBack;
}

export const unharmed: OutputFormat['harms'] = () => undefined;

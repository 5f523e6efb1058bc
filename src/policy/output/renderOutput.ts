import { checkOutput } from './checkOutput.ts';
import type { OutputFile } from './outputFormat.ts';
import { describeNotes, type NoteSentences, type OutputNote } from './outputNote.ts';
import { notesOf } from './outputNotes.ts';
import { type OutputRequest, planOutput } from './outputPlan.ts';
import type { OutputProblem } from './outputProblem.ts';
import { type OutputFormatId, outputRegistry } from './outputRegistry.ts';

/** What is to be written, and in which language the files' comments speak. */
interface FileRequest extends OutputRequest {
  /** In ASCII, since scripts are read in many code pages; without any, notes stand as their codes. */
  readonly comments?: NoteSentences | undefined;
}

/** The files of a format, none where a problem is an error, with what is wrong with their request. */
export type RenderedOutput = readonly OutputFile[] & {
  /** As `checkOutput` tells them: of a warning, a placeholder stands in the files. */
  readonly problems: readonly OutputProblem[];
};

/**
 * The files that hand policies over in a format, to create or to modify their endpoints.
 *
 * Takes any endpoint policies as JSON data, at least one; IDs are optional. What is missing or
 * malformed becomes a placeholder, with which nothing is sent to AWS; what is malformed is a problem, too.
 * What arrives at AWS is the very JSON that was given, the order of members aside. Never throws.
 *
 * Sources: the API references of `CreateVpcEndpoint` and `ModifyVpcEndpoint`, VPCDOC, and each tool's
 * own documentation (`docs/decisions/0006-outputs.md`). Nothing was tried in a live account.
 */
export function renderOutput(
  format: OutputFormatId,
  { comments, ...request }: FileRequest,
): RenderedOutput {
  const problems = checkOutput(format, request);
  if (problems.some(({ severity }) => severity === 'error')) {
    return Object.assign([], { problems });
  }
  const plan = planOutput(request);
  const { render } = outputRegistry[format];
  const files = render({
    ...plan,
    notes: (part) => describeNotes(comments, notesOf(outputRegistry[format], plan, part)),
  });
  return Object.assign([...files], { problems });
}

/**
 * What to know about a format's files for a request, the first note saying what they are: the very
 * notes that stand in the files, as data, for a screen to show in its language.
 */
export function outputNotes(format: OutputFormatId, request: OutputRequest): readonly OutputNote[] {
  return notesOf(outputRegistry[format], planOutput(request));
}

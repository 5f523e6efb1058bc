import { importProblem, type ImportProblem, longestImport } from '../../../policy/index.ts';
import { readTextFile } from '../../lib/readTextFile.ts';
import type { Given } from '../../lib/useDropZone.ts';

/** The text that somebody gave, or why it is not taken. */
export type GivenText =
  | { readonly text: string; readonly refused?: never }
  | { readonly text?: never; readonly refused: ImportProblem };

const tooLong = (length: number): GivenText => ({
  refused: importProblem('textTooLong', { limit: longestImport, length }),
});

export const fitting = (text: string): GivenText =>
  text.length > longestImport ? tooLong(text.length) : { text };

const fileProblems = { unreadable: 'unreadableFile', notText: 'notText' } as const;

/** Of one file, or of what came as text. Never rejects. */
export async function givenText({ files, text }: Given): Promise<GivenText> {
  const [file, ...others] = files;
  if (!file) return fitting(text);
  // Which of several was meant, nobody can tell.
  if (others.length > 0) {
    return { refused: importProblem('severalFiles', { count: files.length }) };
  }
  const { fault, text: read } = await readTextFile(file, longestImport);
  if (fault === undefined) return fitting(read);
  return fault === 'tooLarge'
    ? tooLong(file.size)
    : { refused: importProblem(fileProblems[fault], { name: file.name }) };
}

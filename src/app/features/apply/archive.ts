import { strToU8, zipSync } from 'fflate';
import {
  describeOutputProblem,
  endpointIds,
  outputFormats,
  type OutputRequest,
  renderOutput,
  repositoryFiles,
} from '../../../policy/index.ts';
import { notes } from '../../../words/en/notes.ts';
import type { Derived } from '../../form/builder/derive.ts';
import type { Compared } from '../../form/compared/compared.ts';
import { reviewSheet, type SheetWords } from '../../form/sheet/reviewSheet.ts';

/** Path in the archive → text. */
type ArchiveFiles = Readonly<Record<string, string>>;

/** The policies that are asked for, all formats of them, and the review sheet as README. */
export async function archiveFiles(
  request: OutputRequest,
  derived: Derived,
  origin: { readonly link: string; readonly compared: Compared | undefined },
  words: SheetWords,
): Promise<ArchiveFiles> {
  const { apply }: SheetWords = words;
  const endpoints = endpointIds.filter((endpoint) => request[endpoint] !== undefined);
  const policies = endpoints.map((endpoint) => {
    const { fileName, text } = derived.policies[endpoint];
    return [`policies/${fileName}`, text] as const;
  });
  const outputs = outputFormats.flatMap((format) => {
    const files = renderOutput(format, { ...request, comments: notes });
    // A format without files says why in their place.
    const reasons = files.problems.filter(({ severity }) => severity === 'error');
    const why = reasons.map((found) => describeOutputProblem(apply.outputProblems, found));
    return files.length === 0
      ? [[`${format}/README.txt`, `${why.join('\n')}\n`] as const]
      : files.map((file) => [`${format}/${file.fileName}`, file.text] as const);
  });
  const inRepository = repositoryFiles(origin.link).map(({ path, text }) => [path, text] as const);
  const files = [...policies, ...outputs, ...inRepository];
  const readme = await reviewSheet(
    derived,
    { ...origin, endpoints, files: files.map(([path]) => path) },
    words,
  );
  return Object.fromEntries([['README.md', readme], ...files]);
}

export function zipFiles(files: ArchiveFiles): Blob {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return new Blob([zipSync(Object.fromEntries(entries))], { type: 'application/zip' });
}

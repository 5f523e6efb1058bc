import { strToU8, zipSync } from 'fflate';
import {
  checkPolicy,
  describeFinding,
  describeOutputProblem,
  type EndpointId,
  endpointIds,
  imageBuilderActionsOrigin,
  outputFormats,
  type OutputRequest,
  renderOutput,
  repositoryFiles,
} from '../../../policy/index.ts';
import type { Derived } from '../../form/builder/derive.ts';
import type { Words } from '../../../words/words.ts';
import { notes as englishNotes } from '../../../words/en/notes.ts';

/** Path in the archive → text. */
type BundleFiles = Readonly<Record<string, string>>;

/** The language of the README. */
interface BundleMessages {
  readonly policies: Words['page']['policies'];
  readonly text: Words['apply'];
  readonly review: Words['review'];
}

/** The policies that are asked for, all formats of them, and a README that tells what is what. */
export function bundleFiles(
  request: OutputRequest,
  derived: Derived,
  link: string,
  { policies: names, text, review }: BundleMessages,
): BundleFiles {
  const endpointsAskedFor = endpointIds.filter((endpoint) => request[endpoint] !== undefined);
  const policies = endpointsAskedFor.map((endpoint) => {
    const { fileName, text } = derived.policies[endpoint];
    return [`policies/${fileName}`, text] as const;
  });
  const outputs = outputFormats.flatMap((format) => {
    const { files, problems } = renderOutput(format, { ...request, comments: englishNotes });
    // A format without files says why in their place.
    const reasons = problems.filter(({ severity }) => severity === 'error');
    const why = reasons.map((found) => describeOutputProblem(text.outputProblems, found));
    return files.length === 0
      ? [[`${format}/README.txt`, `${why.join('\n')}\n`] as const]
      : files.map((file) => [`${format}/${file.fileName}`, file.text] as const);
  });
  const inRepository = repositoryFiles(link).map(({ path, text }) => [path, text] as const);
  const files = [...policies, ...outputs, ...inRepository];
  const readme = text.readme({
    link,
    files: files.map(([path]) => path),
    findings: endpointsAskedFor.map((endpoint) => ({
      policy: names[endpoint].label,
      sentences: findingSentences(endpoint, derived, review),
    })),
    version: __APP_VERSION__,
    catalogueDate: imageBuilderActionsOrigin.updated,
  });
  return Object.fromEntries([['README.md', readme], ...files]);
}

function findingSentences(
  endpoint: EndpointId,
  { inputs, policies }: Derived,
  review: Words['review'],
): readonly string[] {
  const { document } = policies[endpoint];
  return checkPolicy(document, { endpoint, inputs }).map(
    (found) => `${review.severities[found.severity]}: ${describeFinding(review.findings, found)}`,
  );
}

export function zipFiles(files: BundleFiles): Blob {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return new Blob([zipSync(Object.fromEntries(entries))], { type: 'application/zip' });
}

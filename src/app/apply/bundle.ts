import { strToU8, zipSync } from 'fflate';
import {
  checkPolicy,
  describeFinding,
  type EndpointId,
  endpointIds,
  endpoints,
  imageBuilderActionsOrigin,
  outputFormats,
  type OutputRequest,
  renderOutput,
} from '../../policy/index.ts';
import type { Derived } from '../builder/derive.ts';
import { enApply } from '../i18n/enApply.ts';
import { enReview } from '../i18n/enReview.ts';

/** Path in the archive → text. */
type BundleFiles = Readonly<Record<string, string>>;

/** The policies that are asked for, all formats of them, and a README that tells what is what. */
export function bundleFiles(
  request: OutputRequest,
  derived: Derived,
  link: string,
  names: Readonly<Record<EndpointId, string>>,
): BundleFiles {
  const endpointsAskedFor = endpointIds.filter((endpoint) => request[endpoint] !== undefined);
  const policies = endpointsAskedFor.map((endpoint) => {
    const { fileName, text } = derived.policies[endpoint];
    return [`policies/${fileName}`, text] as const;
  });
  const outputs = outputFormats.flatMap((format) =>
    renderOutput(format, request).map(
      ({ fileName, text }) => [`${format}/${fileName}`, text] as const,
    ),
  );
  const files = [...policies, ...outputs];
  const readme = enApply.readme({
    link,
    files: files.map(([path]) => path),
    findings: endpointsAskedFor.map((endpoint) => ({
      policy: names[endpoint],
      sentences: findingSentences(endpoint, derived),
    })),
    version: __APP_VERSION__,
    catalogueDate: imageBuilderActionsOrigin.updated,
  });
  return Object.fromEntries([['README.md', readme], ...files]);
}

function findingSentences(endpoint: EndpointId, { inputs, policies }: Derived): readonly string[] {
  const { document } = policies[endpoint];
  return checkPolicy(document, { endpoint: endpoints[endpoint].type, inputs }).map(
    (found) =>
      `${enReview.severities[found.severity]}: ${describeFinding(enReview.findings, found)}`,
  );
}

export function zipFiles(files: BundleFiles): Blob {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return new Blob([zipSync(Object.fromEntries(entries))], { type: 'application/zip' });
}

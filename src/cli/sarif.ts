import type { FindingCode, FindingSeverity } from '../policy/index.ts';
import { findingDoc, sources } from '../policy/index.ts';
import type { PlacedFinding } from './commands/check.ts';
import type { Place } from './policies.ts';
import type { Sentences } from './sentences.ts';

const levels: Readonly<Record<FindingSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
};

/**
 * Findings as a log of SARIF 2.1.0 (OASIS), as code scanning services and editors read it. A finding in
 * what was built from a link has no file, and so no location.
 */
export function sarifLog(
  found: readonly PlacedFinding[],
  words: Sentences,
  version: string,
): object {
  const codes = [...new Set(found.map(({ finding }) => finding.code))];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'image-builder-endpoint-policies',
            version,
            semanticVersion: version,
            rules: codes.map((code) => ruleOf(code, words)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: found.map((each) => ({
          ruleId: each.finding.code,
          ruleIndex: codes.indexOf(each.finding.code),
          level: levels[each.finding.severity],
          message: { text: each.sentence },
          ...locationOf(each),
        })),
      },
    ],
  };
}

function ruleOf(code: FindingCode, { review }: Sentences): object {
  const { what, why, fix, severity, source } = findingDoc(code, review.findings);
  return {
    id: code,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: { text: fix },
    helpUri: sources[source].url,
    defaultConfiguration: { level: levels[severity] },
  };
}

function locationOf({ policy, finding, place }: PlacedFinding): object {
  if (!place || policy.source === '-') return {};
  return {
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(policy.source) },
          region: regionOf(place),
        },
        logicalLocations: [{ fullyQualifiedName: finding.path }],
      },
    ],
  };
}

const regionOf = ({ line, column, end }: Place) => ({
  startLine: line,
  startColumn: column,
  ...(end && { endLine: end.line, endColumn: end.column }),
});

/** A path as a reference to a URI, with slashes on every system. */
function uriOf(path: string): string {
  const slashes = path.replaceAll('\\', '/').replace(/^\.\//, '');
  const encoded = slashes.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(slashes)) return `file:///${encoded.replace('%3A', ':')}`;
  return slashes.startsWith('/') ? `file://${encoded}` : encoded;
}

import {
  checkPolicy,
  describeFinding,
  endpointIds,
  type Finding,
  type FindingCode,
  findingDoc,
  findingSeverities,
  type FindingSeverity,
  s3EndpointTypes,
  sources,
} from '../../policy/index.ts';
import { isBlocked } from '../form.ts';
import { exitCodes } from '../host.ts';
import { type GivenPolicy, type Place, readPolicies } from '../policies.ts';
import { argumentsOf, type Command, formOption, type Session, warnOfForm } from '../session.ts';
import type { Sentences } from '../sentences.ts';

/** A finding, and where it stands. */
export interface PlacedFinding {
  readonly policy: GivenPolicy;
  readonly finding: Finding;
  readonly sentence: string;
  readonly place: Place | undefined;
}

/** Checks policies, and says what is wrong, unwise or worth knowing, each with its place. */
export const check: Command = async (session) => {
  const { given, read, words } = session;
  const form = await formOption(session);
  const endpoint = given.choice('endpoint', endpointIds);
  const type = given.choice('type', s3EndpointTypes);
  const found: PlacedFinding[] = [];
  let blocked = false;
  for (const source of argumentsOf(session, 1, Infinity)) {
    const options = {
      endpoint,
      preset: given.text('preset'),
      region: form?.inputs.region,
    };
    const policies = await readPolicies(await read(source), options);
    if (policies.form) {
      warnOfForm(session, policies.form);
      blocked ||= isBlocked(policies.form, endpoint);
    }
    const inputs = (form ?? policies.form)?.inputs;
    for (const policy of policies.policies) {
      const known = type ?? policy.type;
      const findings = checkPolicy(policy.document, {
        endpoint: policy.endpoint,
        ...(known && policy.endpoint === 's3' && { type: known }),
        ...(policy.region !== undefined && { region: policy.region }),
        ...(inputs && { inputs }),
      });
      found.push(
        ...findings.map((finding) => ({
          policy,
          finding,
          sentence: describeFinding(words.review.findings, finding),
          place: policy.placeOf(finding.path),
        })),
      );
    }
  }
  tell(session, found);
  const limit = findingSeverities.indexOf(given.choice('fail-on', findingSeverities) ?? 'error');
  const fails = found.some(({ finding }) => findingSeverities.indexOf(finding.severity) <= limit);
  return fails || blocked ? exitCodes.found : exitCodes.fine;
};

function tell({ given, host, say, sayJson, words }: Session, found: readonly PlacedFinding[]) {
  if (given.has('sarif')) {
    sayJson(sarifLog(found, words, host.version));
    return;
  }
  if (given.has('json')) {
    sayJson({
      findings: found.map(({ policy, finding, sentence, place }) => ({
        source: policy.source,
        endpoint: policy.endpoint,
        severity: finding.severity,
        code: finding.code,
        path: finding.path,
        place,
        values: finding.values,
        sentence,
        rule: sources[finding.source].url,
      })),
    });
    return;
  }
  for (const { policy, finding, sentence, place } of found) {
    const at = place ? `:${place.line}:${place.column}` : '';
    const path = finding.path === '' ? '' : `${finding.path}: `;
    const { severities } = words.review;
    say(
      `${policy.source}${at}: ${severities[finding.severity]}: ${words.page.policies[policy.endpoint].short}: ${path}${sentence} [${finding.code}]`,
    );
  }
  const count = (severity: FindingSeverity) =>
    found.filter(({ finding }) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), note: count('note') };
  say(found.length === 0 ? words.terminal.noFindings : words.review.findingCount(counts));
}

const levels: Readonly<Record<FindingSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
};

/**
 * Findings as a log of SARIF 2.1.0 (OASIS), as code scanning services and editors read it. A finding in
 * what was built from a link has no file, and so no location.
 */
function sarifLog(found: readonly PlacedFinding[], words: Sentences, version: string): object {
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

import {
  type BoardRow,
  boardChecks,
  checkPolicy,
  comparePolicies,
  describeDifference,
  describeFinding,
  describePolicy,
  differingFields,
  encodeField,
  type EndpointId,
  facts,
  type GivenInputs,
  imageBuilderActionsOrigin,
  sources,
  sumBoard,
  wordStatement,
} from '../../../policy/index.ts';
import type { Words } from '../../../words/words.ts';
import { createYielder } from '../../lib/yieldToMain.ts';
import { answerAll } from '../access/answerAll.ts';
import type { Derived } from '../builder/derive.ts';
import { traceOf } from '../builder/traceOf.ts';
import type { Compared } from '../compared/compared.ts';
import { fingerprint } from './fingerprint.ts';

/** The language of the sheet. */
export interface SheetWords {
  readonly page: Words['page'];
  readonly apply: Words['apply'];
  readonly review: Words['review'];
  readonly importing: Words['importing'];
}

interface SheetRequest {
  readonly link: string;
  readonly endpoints: readonly EndpointId[];
  /** What lies beside the sheet; nothing where it stands alone. */
  readonly files?: readonly string[];
  /** What the form is compared with, if it is. */
  readonly compared?: Compared | undefined;
}

/**
 * What a reviewer wants to see, as Markdown: the link, both policies in words with reasons and sources, the checks, what
 * is open by choice, the difference to the endpoint's present policy and to what it is compared with, findings, the JSON. Never rejects: checks or a
 * difference that could not be asked are said to be missing.
 */
export async function reviewSheet(
  derived: Derived,
  { link, endpoints, files = [], compared }: SheetRequest,
  words: SheetWords,
): Promise<string> {
  const differences: string[] = [];
  const { page, apply }: SheetWords = words;
  for (const endpoint of endpoints) {
    const imported = derived.imported[endpoint];
    const present = imported?.state === 'read' ? imported.document : undefined;
    const { label } = page.policies[endpoint];
    for (const [title, before] of [
      [apply.sheet.difference(label), present],
      [apply.sheet.comparison(label), compared?.policies[endpoint]],
    ] as const) {
      if (before === undefined) continue;
      differences.push(section(title, await difference(endpoint, before, derived, words)));
    }
  }
  return apply.readme({
    link,
    catalog: derived.inputs.catalog,
    files,
    sections: [
      ...endpoints.map((endpoint) => inWords(endpoint, derived, words)),
      await checks(derived, words),
      ...(compared?.given ? [fields(compared.given, derived, words)] : []),
      ...differences,
      ...(await Promise.all(endpoints.map((endpoint) => json(endpoint, derived, words)))),
    ],
    findings: endpoints.map((endpoint) => ({
      policy: page.policies[endpoint].label,
      sentences: findingSentences(endpoint, derived, words).map(escaped),
    })),
    version: __APP_VERSION__,
    catalogueDate: imageBuilderActionsOrigin.updated,
  });
}

/** What Markdown would take for its own. */
const escaped = (text: string) => text.replaceAll(/[\\`*_[\]<>|]/g, String.raw`\$&`);

const section = (title: string, lines: readonly string[]) =>
  [`## ${title}`, '', ...lines, ''].join('\n');

function inWords(endpoint: EndpointId, derived: Derived, { page, review }: SheetWords): string {
  const traced = traceOf(endpoint, derived);
  const lines = describePolicy(derived.policies[endpoint].document).flatMap(
    ({ meaning }, statement) => {
      const { text, parts } = wordStatement(review.words, meaning);
      return [
        ['1.', escaped(text)].join(' '),
        ...parts.map((part) => `   - ${escaped(part.text)}`),
        ...(traced[statement]?.facts ?? []).map((fact) => {
          const { source, certainty } = facts[fact];
          const { title, url } = sources[source];
          return `   - ${escaped(review.facts[fact])} [${escaped(title)}](${url}) (${review.certainties[certainty]})`;
        }),
      ];
    },
  );
  return section(review.inWords(page.policies[endpoint].label), lines);
}

async function checks(
  derived: Derived,
  { page: { access }, apply, review }: SheetWords,
): Promise<string> {
  const asked = await answerAll(derived, () => true).catch(() => undefined);
  if (asked?.state !== 'answered') return section(apply.sheet.checks, [apply.sheet.notAsked]);
  const { rows } = asked;
  const { build, perimeter } = sumBoard(rows);
  const open = rows.filter(({ status }) => status === 'openByChoice');
  const { columns } = review;
  return section(apply.sheet.checks, [
    `${access.buildSum(build)} · ${access.perimeterSum(perimeter)}`,
    '',
    `| ${columns.request} | ${columns.expected} | ${columns.actual} |`,
    '| --- | --- | --- |',
    ...boardChecks(rows).map(({ rows: [row], status }) => {
      const said = access.verdicts[row.decision.verdict];
      const noted = status === 'asWanted' ? said : `${said}: ${review.statuses[status]}`;
      return `| ${requestOf(row, review)} | ${review.wanted[row.wanted]} | ${noted} |`;
    }),
    '',
    `### ${review.statuses.openByChoice}`,
    '',
    ...(open.length === 0
      ? [apply.sheet.nothing]
      : open.map((row) => `- ${requestOf(row, review)}`)),
  ]);
}

const requestOf = (row: BoardRow, { requests }: Words['review']) =>
  row.kind === 'build' ? requests.steps[row.id] : requests.breaches[row.id];

/** From the other form to this one. */
function fields(given: GivenInputs, derived: Derived, { page, apply }: SheetWords): string {
  const lines = differingFields(given, derived.given).map((field) => {
    const [before, after] = [given, derived.given].map((form) => encodeField(field, form[field]));
    return `- ${escaped(`${page.fields[field].label}: ${before || '–'} → ${after || '–'}`)}`;
  });
  return section(apply.sheet.fields, lines.length > 0 ? lines : [apply.sheet.nothing]);
}

async function difference(
  endpoint: EndpointId,
  before: unknown,
  { policies, inputs }: Derived,
  { apply, importing }: SheetWords,
): Promise<readonly string[]> {
  const { document } = policies[endpoint];
  const found = await comparePolicies(endpoint, before, document, inputs, {
    yieldToMain: createYielder(),
  }).catch(() => undefined);
  return found
    ? describeDifference(importing.differences, found).map(({ text }) => `- ${escaped(text)}`)
    : [apply.sheet.notAsked];
}

/** The text, under the fingerprint that the page shows for it. */
async function json(
  endpoint: EndpointId,
  derived: Derived,
  { page, review }: SheetWords,
): Promise<string> {
  const { text } = derived.policies[endpoint];
  const digest = await fingerprint(text);
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const title = review.sheet.fingerprint(page.policies[endpoint].short);
  return section(page.policies[endpoint].label, [
    ...(digest === undefined ? [] : [`${title}: \`${digest}\``, '']),
    `${fence}json`,
    text.trimEnd(),
    fence,
  ]);
}

function findingSentences(
  endpoint: EndpointId,
  { inputs, policies }: Derived,
  { review }: SheetWords,
): readonly string[] {
  const { document } = policies[endpoint];
  return checkPolicy(document, { endpoint, inputs }).map(
    (found) => `${review.severities[found.severity]}: ${describeFinding(review.findings, found)}`,
  );
}

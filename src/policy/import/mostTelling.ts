import type { ImportProblemCode } from './importProblem.ts';
import type { ImportResult } from './importResult.ts';

/** How much a refusal knows about a text, where it is not a fault of a policy that was found in it. */
const knowledge: Readonly<Partial<Record<ImportProblemCode, number>>> = {
  emptyText: 0,
  notRecognized: 1,
  noPolicy: 2,
  yamlSyntax: 3,
  textTooLong: 3,
  program: 4,
};
const most = 5;

/** Of several refusals of one text the one that knows most about it; of equal ones the first. */
export function mostTelling(results: readonly ImportResult[]): ImportResult | undefined {
  const [first, ...others] = results.filter((result) => result.status === 'refused');
  return others.reduce<typeof first>(
    (best, other) => (best && rank(best.problems) >= rank(other.problems) ? best : other),
    first,
  );
}

/** What is only said of a text that was read from its beginning to its end. */
const understood: ReadonlySet<ImportProblemCode> = new Set([
  'bareStatement',
  'noEndpointResource',
  'noPolicyOnEndpoints',
  'embeddedNotJson',
  'policyElsewhere',
  'tooDeep',
  'tooManyAliases',
]);

/** Whether a refusal is the last word, since the text is what it was read as. */
export const isUnderstood = (result: ImportResult): boolean =>
  result.status === 'refused' && result.problems.some(({ code }) => understood.has(code));

const rank = (problems: readonly { readonly code: ImportProblemCode }[]) =>
  Math.max(...problems.map(({ code }) => knowledge[code] ?? most));

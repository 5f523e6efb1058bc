import * as v from 'valibot';
import { parseJson } from '../jsonKind.ts';

/**
 * How a check came out. A policy answers 403 and never times out: `refused…` are answers, `noName` to `tls` are of the
 * network. `refusedByEndpoint`: AWS names the policy of the endpoint; `refusedByOther`: it names another.
 */
export const preflightOutcomes = [
  'allowed',
  'refused',
  'refusedByEndpoint',
  'refusedByOther',
  'noBucket',
  'otherRegion',
  'publicAddress',
  'noName',
  'timedOut',
  'connectionRefused',
  'tls',
  'noCredentials',
  'unclear',
] as const;

export type PreflightOutcome = (typeof preflightOutcomes)[number];

/** The member that says what a line is, and in which version. */
export const preflightMark = 'imageBuilderPreflight';

/** What a run of the preflight has measured. */
export interface PreflightResult {
  readonly [preflightMark]: 1;
  readonly region: string;
  readonly checks: readonly {
    readonly id: string;
    readonly outcome: PreflightOutcome;
    /** Empty where the name has none. */
    readonly address: string;
  }[];
}

const schema = v.strictObject({
  [preflightMark]: v.literal(1),
  region: v.pipe(v.string(), v.maxLength(40)),
  checks: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.maxLength(1200)),
        outcome: v.picklist(preflightOutcomes),
        address: v.pipe(v.string(), v.regex(/^[0-9a-f.:]{0,45}$/i)),
      }),
    ),
    v.maxLength(3000),
  ),
});

/**
 * The result in a text, which may have the table and more around it: the last of its lines that is one. `undefined`
 * where there is none. Never throws.
 */
export function readPreflight(text: string): PreflightResult | undefined {
  for (const line of text.split(/\r?\n/).toReversed()) {
    if (!line.includes(`"${preflightMark}"`)) continue;
    const parsed = v.safeParse(schema, parseJson(line.trim()));
    if (parsed.success) return parsed.output;
  }
  return undefined;
}

import { askPolicy } from '../access/askPolicy.ts';
import type { Verdict } from '../access/decision.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import type { Inputs } from '../inputs.ts';
import { foreignBucketOf, type PreflightCheck, preflightChecks } from './preflightChecks.ts';
import type { PreflightOutcome, PreflightResult } from './preflightResult.ts';

/** What a measured answer means beside the computed one; what is of the network or of no policy means itself. */
export type PreflightMeaning =
  | Exclude<PreflightOutcome, 'allowed' | 'refused' | 'refusedByEndpoint' | 'refusedByOther'>
  /** As computed; of a name, as it should be. */
  | 'agrees'
  | 'notMeasured'
  /** Refused although the policy allows it, and which policy refused, nobody says. */
  | 'refusedThoughAllowed'
  /** The same of an object that is hardly there: S3 answers so for what is not there, too. */
  | 'refusedOrNotThere'
  /** The endpoint itself refused what this policy allows: it has another policy. */
  | 'otherPolicyThere'
  /** The role, the bucket or an organization's policy refused. */
  | 'otherPolicyRefused'
  /** Let through although this policy refuses it: another policy, or another way. */
  | 'allowedThoughRefused';

export interface PreflightRow {
  readonly check: PreflightCheck;
  /** Of what a policy decides. */
  readonly computed?: Verdict;
  readonly measured?: PreflightOutcome;
  /** The address that a name led to. */
  readonly address?: string;
  readonly meaning: PreflightMeaning;
}

/**
 * Measured beside computed: each check of the inputs with what a run found, what these policies say, and what follows
 * where the two differ.
 *
 * Takes well-formed Inputs, what `readPreflight` gave, and any JSON values as policies. Checks that the run did not make
 * are `notMeasured`. Rejects as `askPolicy` does.
 */
export async function judgePreflight(
  inputs: Inputs,
  { checks: found }: PreflightResult,
  policies: Readonly<Record<EndpointId, unknown>>,
): Promise<readonly PreflightRow[]> {
  const results = new Map(found.map((each) => [each.id, each]));
  const bucket = found.map(({ id }) => foreignBucketOf(id)).find((name) => name !== undefined);
  const checks = preflightChecks(inputs, {
    foreign: bucket === undefined ? undefined : { bucket, key: '' },
  });
  const rows: PreflightRow[] = [];
  for (const check of checks) {
    const result = results.get(check.id);
    const computed =
      'request' in check
        ? (await askPolicy(policies[check.endpoint], check.request)).verdict
        : undefined;
    rows.push({
      check,
      ...(computed && { computed }),
      ...(result && { measured: result.outcome }),
      ...(result && result.address !== '' && { address: result.address }),
      meaning: result ? meaningOf(check, computed, result.outcome) : 'notMeasured',
    });
  }
  return rows;
}

function meaningOf(
  check: PreflightCheck,
  computed: Verdict | undefined,
  measured: PreflightOutcome,
): PreflightMeaning {
  if (measured === 'allowed') {
    return computed === undefined || computed === 'allowed' ? 'agrees' : 'allowedThoughRefused';
  }
  if (measured === 'refused') {
    // Whoever answers can be reached.
    if (computed !== 'allowed') return 'agrees';
    return isThere(check) ? 'refusedThoughAllowed' : 'refusedOrNotThere';
  }
  if (measured === 'refusedByEndpoint') {
    return computed === 'allowed' ? 'otherPolicyThere' : 'agrees';
  }
  if (measured === 'refusedByOther') {
    return check.kind === 'connect' ? 'agrees' : 'otherPolicyRefused';
  }
  return measured;
}

const isThere = (check: PreflightCheck): boolean =>
  check.kind === 'download' ? check.isThere : check.kind !== 'read';

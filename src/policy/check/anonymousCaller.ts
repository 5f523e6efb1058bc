import type { Sourced } from '../catalog/sources.ts';
import type { ConditionTest } from './policyView.ts';

/** What is not in an anonymous request for an object of AWS's own (DP; IAM_CONDITIONS). */
const absentKeys = {
  source: 'IAM_CONDITIONS',
  certainty: 'likely',
  names: new Set([
    'aws:principalaccount',
    'aws:principalarn',
    'aws:principalisawsservice',
    'aws:principalorgid',
    'aws:principalorgpaths',
    'aws:principalservicename',
    'aws:principalservicenameslist',
    'aws:username',
    'aws:sourceidentity',
    'aws:federatedprovider',
    'aws:tokenissuetime',
    'aws:multifactorauthage',
    'aws:multifactorauthpresent',
    // AWS's accounts are in no organization, so these never come with AWS's resources.
    'aws:resourceorgid',
    'aws:resourceorgpaths',
  ]),
  prefixes: ['aws:principaltag/'],
} as const satisfies Sourced & { names: ReadonlySet<string>; prefixes: readonly string[] };

/**
 * How a test comes out for an anonymous caller who reads what AWS owns: `holds`, `fails`, or `open`
 * where it asks for something that such a request may have.
 *
 * A test on a key that is not there fails, unless it is negated or ends in IfExists.
 */
export function outcomeForAnonymous({
  operator,
  key,
  texts,
}: ConditionTest): 'holds' | 'fails' | 'open' {
  if (operator.family === undefined || !isAbsent(key)) return 'open';
  if (operator.family === 'null') {
    return texts.some(({ value }) => value === 'true') ? 'holds' : 'fails';
  }
  if (operator.ifExists || operator.set === 'ForAllValues') return 'holds';
  return operator.negated && operator.set === undefined ? 'holds' : 'fails';
}

function isAbsent(key: string): boolean {
  const folded = key.toLowerCase();
  return (
    absentKeys.names.has(folded) || absentKeys.prefixes.some((prefix) => folded.startsWith(prefix))
  );
}

import type { PreflightCheck } from '../../preflight/preflightChecks.ts';
import type { PreflightOutcome } from '../../preflight/preflightResult.ts';

/** How both scripts read what they hear; each script writes it in its own language. */

/** Addresses that are of a private network, as a regular expression of both languages. */
export const privateAddress = String.raw`^(10\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.)`;

interface StatusAnswer {
  readonly codes: readonly number[];
  readonly outcome: PreflightOutcome;
  /** What is meant where the text of the answer holds a sign. */
  readonly unless?: { readonly sign: string; readonly outcome: PreflightOutcome };
}

const endpointPolicy = 'VPC endpoint policy';

/** What the status of an answer says; any other is unclear. */
export const statusAnswers: readonly StatusAnswer[] = [
  { codes: [200, 206, 416], outcome: 'allowed' },
  { codes: [301, 307, 400], outcome: 'otherRegion' },
  {
    codes: [403],
    outcome: 'refused',
    unless: { sign: endpointPolicy, outcome: 'refusedByEndpoint' },
  },
  { codes: [404], outcome: 'allowed', unless: { sign: 'NoSuchBucket', outcome: 'noBucket' } },
];

interface CliAnswer {
  readonly outcome: PreflightOutcome;
  /** Each says so by itself. */
  readonly signs: readonly string[];
}

/** What the AWS CLI says of a request that failed: the first that fits. */
export const cliAnswers: readonly CliAnswer[] = [
  { outcome: 'refusedByEndpoint', signs: [endpointPolicy] },
  { outcome: 'allowed', signs: ['ResourceNotFound', 'NoSuchKey', '(404)'] },
  { outcome: 'noBucket', signs: ['NoSuchBucket'] },
  { outcome: 'otherRegion', signs: ['PermanentRedirect', '(301)', 'IllegalLocationConstraint'] },
  {
    outcome: 'refusedByOther',
    signs: ['-based policy', 'control policy', 'session policy', 'permissions boundary'],
  },
  { outcome: 'refused', signs: ['AccessDenied', 'not authorized', '(403)', 'Forbidden'] },
  {
    outcome: 'noCredentials',
    signs: ['locate credentials', 'security token', 'ExpiredToken', 'aws: command not found'],
  },
  { outcome: 'tls', signs: ['SSL validation failed'] },
  { outcome: 'timedOut', signs: ['timeout', 'Timeout', 'timed out'] },
];

/** What the AWS CLI is asked with the role that is there. */
export function cliCommand(
  check: Extract<PreflightCheck, { readonly kind: 'component' | 'list' | 'read' }>,
): readonly string[] {
  switch (check.kind) {
    case 'component':
      return ['imagebuilder', 'get-component', '--component-build-version-arn', check.arn];
    case 'list':
      return [
        's3api',
        'list-objects-v2',
        '--bucket',
        check.bucket,
        // Windows PowerShell loses an empty word on the way to a program.
        ...(check.prefix === '' ? [] : ['--prefix', check.prefix]),
        '--max-keys',
        '1',
      ];
    case 'read':
      return [
        's3api',
        'head-object',
        '--bucket',
        check.bucket,
        '--key',
        `${check.prefix}image-builder-preflight`,
      ];
  }
}

/** After every command, besides the region. */
export const cliOptions = [
  '--output',
  'json',
  '--cli-connect-timeout',
  '5',
  '--cli-read-timeout',
  '20',
] as const;

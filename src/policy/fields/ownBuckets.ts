import * as v from 'valibot';
import { type Problem, problem } from '../problem.ts';
import { type SwitchField, switchField, type TextField, textField } from './field.ts';

const name = 'logBucket';

/** A general purpose bucket's name (Amazon S3 naming rules), or empty for no log uploads. */
export const logBucketSchema = v.pipe(
  v.string(),
  v.regex(/^$|^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  v.regex(/^(?!.*\.\.)(?!\d{1,3}(\.\d{1,3}){3}$)/),
  v.regex(/^(?!xn--|sthree-)(?!.*(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$)/),
);

export const logBucket: TextField<string> = textField(name, {
  since: 1,
  standIn: '',
  schema: logBucketSchema,
  refuse: refuseBucket,
  shapes: () => ['s3'],
  // `amzn-s3-demo-` names buckets in AWS's documentation (Amazon S3 naming rules).
  advise: ({ logBucket: given }) =>
    given.startsWith('amzn-s3-demo-') ? [problem('exampleBucket', name, name, { given })] : [],
});

/** Parts of names that Amazon S3 keeps for itself (general purpose bucket naming rules). */
const reservedPrefixes = ['xn--', 'sthree-'];
const reservedSuffixes = ['-s3alias', '--ol-s3', '.mrap', '--x-s3', '--table-s3'];

function refuseBucket(given: string, path: string): Problem {
  const reserved =
    reservedPrefixes.find((prefix) => given.startsWith(prefix)) ??
    reservedSuffixes.find((suffix) => given.endsWith(suffix));
  if (reserved !== undefined) return problem('reservedBucket', name, path, { given, reserved });
  return /[:/]/.test(given)
    ? problem('notABucketName', name, path, { given })
    : problem('malformedBucket', name, path, { given });
}

export const orgBuckets: SwitchField = switchField('orgBuckets', {
  since: 1,
  standIn: false,
  shapes: () => ['s3'],
  idle: ({ orgBuckets: chosen, principalOrgIds, resourceOrgIds }) =>
    chosen && principalOrgIds.length + resourceOrgIds.length === 0
      ? [problem('noEffectWithoutOrgIds', 'orgBuckets', 'orgBuckets', {})]
      : [],
});

import type { Assumption, Verdict } from './decision.ts';
/** What an assumption is about, by the condition key. */
export type AssumptionWords = {
  /** What a key's value is of the request, as in "vpc-… is ___". */
  readonly keys: Readonly<Record<AssumedKey, string>>;
  readonly assuming: (held: readonly string[], otherwise: Verdict) => string;
  /** `what` is one of `keys`, or a condition key's own name. */
  readonly is: (values: readonly string[], what: string) => string;
  readonly isNot: (values: readonly string[], what: string) => string;
  readonly carried: (key: string) => string;
};

const assumedKeys = [
  'aws:SourceVpc',
  'aws:SourceVpce',
  'aws:VpcSourceIp',
  'aws:Ec2InstanceSourceVpc',
  'aws:Ec2InstanceSourcePrivateIPv4',
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:ResourceAccount',
  's3:ResourceAccount',
  'aws:ResourceOrgID',
  'aws:ResourceOrgPaths',
  'aws:RequestedRegion',
] as const;

type AssumedKey = (typeof assumedKeys)[number];

/** Whether there are words for what a key's value is of the request. */
export const isAssumedKey = (key: string): key is AssumedKey =>
  assumedKeys.some((assumed) => assumed === key);

/** What an answer takes for granted, in a sentence; empty where it takes nothing. */
export function describeAssumptions(
  words: AssumptionWords,
  {
    assuming,
    otherwise,
  }: { readonly assuming: readonly Assumption[]; readonly otherwise?: Verdict },
): string {
  if (otherwise === undefined) return '';
  return words.assuming(
    assuming.map((each) => sayAssumption(words, each)),
    otherwise,
  );
}

/** One thing that is taken for granted, as a clause. */
export function sayAssumption(words: AssumptionWords, { key, value, not }: Assumption): string {
  const values = [value].flat();
  if (values.length === 0) return words.carried(key);
  const what = isAssumedKey(key) ? words.keys[key] : key;
  return (not ? words.isNot : words.is)(values, what);
}

import type { ForeignPolicy } from './foreignPolicy.ts';

/** One test or several: IAM reads a list as "any of these". */
export type OneOrMany = string | readonly string[];

/** Operator → condition key → value or values; every entry must hold. */
export type ConditionBlock = Readonly<Record<string, Readonly<Record<string, OneOrMany>>>>;

/** A type and not an interface, so that it is a `ForeignStatement`, too. */
export type Statement = {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal: '*';
  readonly Action: OneOrMany;
  readonly Resource: OneOrMany;
  readonly Condition?: ConditionBlock;
};

/** An endpoint policy as this builder writes it. */
export type PolicyDocument = {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
};

/**
 * The text of a policy: two-space JSON with a final newline.
 *
 * This very text is previewed, copied, downloaded and counted against the quota.
 */
export function serializePolicy(document: PolicyDocument | ForeignPolicy): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

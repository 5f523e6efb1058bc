import { importProblem } from './importProblem.ts';
import { type ImportResult, refuse } from './importResult.ts';
import type { ImportOptions } from './intrinsics.ts';
import { jsonTokens } from './jsonTokens.ts';
import { readJsonText } from './readJsonText.ts';
import { longestYaml, readYamlText } from './readYamlText.ts';

/**
 * In characters. Room for some seventy endpoints as `describe-vpc-endpoints` prints them, each with a
 * policy of ordinary size, and for five times the template that CloudFormation takes directly.
 */
export const longestImport = 262_144;

/**
 * Reads what somebody pasted or dropped for an endpoint. Never throws, asks no network.
 *
 * Takes a policy document, the output of `aws ec2 describe-vpc-endpoints` (JSON or YAML, whole or
 * narrowed by `--query`), or a CloudFormation template or any part of one down to the policy, JSON or
 * YAML; at most `longestImport` characters, and `longestYaml` of YAML. Gives every policy in it with
 * what the text tells about its endpoint; or, where copying left its marks (no-break spaces, curly
 * quotes, trailing commas, comments), the repairs and the mended text; or what was expected at which
 * line and column instead. A candidate's document is plain JSON and otherwise unchecked: ask
 * `checkPolicy`.
 */
export async function readPolicyText(
  text: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const tooLong = refuseLength(text, longestImport);
  if (tooLong) return tooLong;
  const first = firstMark(text);
  if (first === undefined) return refuse(importProblem('emptyText', {}));
  if (first === '{' || first === '[') return readJsonText(text, options);
  if (first !== '"') return readAsYaml(text, options);
  // A quoted name may begin either.
  const asJson = readJsonText(text, options);
  if (asJson.status !== 'refused') return asJson;
  const asYaml = await readAsYaml(text, options);
  return asYaml.status === 'refused' ? asJson : asYaml;
}

async function readAsYaml(text: string, options: ImportOptions): Promise<ImportResult> {
  return refuseLength(text, longestYaml) ?? (await readYamlText(text, options));
}

function refuseLength(text: string, limit: number): ImportResult | undefined {
  const { length } = text;
  return length > limit ? refuse(importProblem('textTooLong', { limit, length })) : undefined;
}

/** The first character that counts, as it was meant: after spaces and comments. */
function firstMark(text: string): string | undefined {
  for (const { kind, meant } of jsonTokens(text)) {
    if (kind === 'text' || kind === 'mark') return meant;
  }
  return undefined;
}

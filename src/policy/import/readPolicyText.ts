import { containers } from './containers.ts';
import { importProblem } from './importProblem.ts';
import { inTurn } from './fault.ts';
import { type ImportResult, refuse } from './importResult.ts';
import type { ImportOptions, Reading } from './intrinsics.ts';
import { firstMark } from './jsonTokens.ts';
import { longestImport } from './longestImport.ts';
import { isUnderstood, mostTelling } from './readPieces.ts';
import { type SourceText, wholeText } from './sourceText.ts';

/**
 * Reads what somebody pasted or dropped for an endpoint. Never throws, asks no network.
 *
 * Takes a policy, or whatever people keep policies in (`containers`): output of the AWS CLI, templates,
 * Terraform's language, plans and states, Pulumi, Ansible, records of AWS Config and CloudTrail,
 * commands, scripts, Markdown, what a program prints; at most `longestImport` characters, and
 * `longestYaml` of YAML. Gives every policy in it with what the text tells about its endpoint; or, where
 * copying left its marks (no-break spaces, curly quotes, trailing commas, comments), the repairs and
 * the mended text; or what was expected at which line and column instead. A candidate's document is
 * plain JSON and otherwise unchecked: ask `checkPolicy`. One with an error among its problems is not
 * whole and must not be used.
 */
export async function readPolicyText(
  text: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { length } = text;
  if (length > longestImport) {
    return refuse(importProblem('textTooLong', { limit: longestImport, length }));
  }
  return wholly(await readOnce(text, options), options, mostRepairs);
}

const readOnce = (text: string, options: ImportOptions) =>
  readContained(wholeText(text), options, { left: mostPasses * text.length + smallText });

/** A text in a text may each need one. */
const mostRepairs = 3;

/**
 * A repair that leaves nothing to mend: once the marks are gone from a policy, those in the language around
 * it may show, and the other way round.
 */
async function wholly(
  result: ImportResult,
  options: ImportOptions,
  left: number,
): Promise<ImportResult> {
  if (result.status !== 'repairable') return result;
  const { repair } = result;
  const next = await readOnce(repair.repairedText, options);
  if (next.status === 'read') return result;
  if (next.status === 'refused') return { ...next, repair };
  const both = { status: 'repairable', repair: inTurn(repair, next.repair) } as const;
  return left === 0 ? both : wholly(both, options, left - 1);
}

/** How often a text may be read over, with wrapping after wrapping taken away, on the whole. */
const mostPasses = 6;
const smallText = 2000;

interface Work {
  /** How many characters may yet be looked at. */
  left: number;
}

async function readContained(
  source: SourceText,
  reading: Reading,
  work: Work,
): Promise<ImportResult> {
  if (source.text.trim() === '') return refuse(importProblem('emptyText', {}));
  work.left -= source.text.length;
  if (work.left < 0) return refuse(importProblem('notRecognized', {}));
  const refusals: ImportResult[] = [];
  const readInner = (inner: SourceText, around: Reading) => readContained(inner, around, work);
  for (const { recognise, read, settles } of containers) {
    const result = recognise(source.text) ? await read(source, reading, readInner) : undefined;
    if (result && result.status !== 'refused') return result;
    if (result) refusals.push(result);
    if (result && (isUnderstood(result) || settles?.(source.text, result))) break;
  }
  const nothingElse = firstMark(source.text) === undefined ? 'emptyText' : 'notRecognized';
  return mostTelling(refusals) ?? refuse(importProblem(nothingElse, {}));
}

import { type ReadLink, readLink } from './link.ts';
import { largestPresetFile, readPresetFile, type ReadPresetFile } from './presetFile.ts';
import { readInputs, type ReadInputs } from './readInputs.ts';
import {
  type ImportProblemCode,
  type ImportResult,
  fieldsOfVersion,
  lookUpSymptom,
  type PreflightResult,
  readPolicyText,
  readPreflight,
  versionOf,
  parseJson,
} from '../policy/index.ts';

/** What somebody has in the clipboard. */
export type Paste =
  | { readonly kind: 'nothing' }
  /** A link of this page, from wherever it was opened. */
  | { readonly kind: 'link'; readonly fragment: string; readonly link: ReadLink }
  | { readonly kind: 'presets'; readonly file: ReadPresetFile }
  /** What the form holds, as JSON. */
  | { readonly kind: 'form'; readonly written: ReadInputs }
  /** One policy or several, or what keeps a text from giving any; `failure` where it is one as well. */
  | { readonly kind: 'policy'; readonly result: ImportResult; readonly failure: boolean }
  /** What was measured from the build subnet. */
  | { readonly kind: 'preflight'; readonly result: PreflightResult }
  | { readonly kind: 'failure' }
  /** Nothing that is known here; why it is no policy. */
  | { readonly kind: 'unknown'; readonly result: ImportResult };

/** Tells what a text is, whatever it is. Pure but for the code that it loads; never throws. */
export async function recognizePaste(
  text: string,
  { region }: { readonly region: string },
): Promise<Paste> {
  if (text.trim() === '') return { kind: 'nothing' };
  const fragment = fragmentIn(text);
  if (fragment !== undefined) return { kind: 'link', fragment, link: readLink(fragment) };
  const measured = readPreflight(text);
  if (measured) return { kind: 'preflight', result: measured };
  return ownJson(text) ?? recognizeOther(text, region);
}

/** Words beside a link that do not make the text something else. */
const mostWords = 1000;

const linked = /(?:https?:\/\/[^\s#<>"'`]+|^)#?(v=\d+&[^\s<>"'`)\]]+)/;

/** The fragment of the one link that a text is about, which mails and chats wrap in their ways. */
export function fragmentIn(text: string): string | undefined {
  const [whole = '', fragment] = linked.exec(text.trim().replaceAll('&amp;', '&')) ?? [];
  const isAboutIt = text.length - whole.length < mostWords;
  return fragment !== undefined && isAboutIt ? fragment.replace(/[.,;]+$/, '') : undefined;
}

/** Of an object of anything else hardly three names are those of this form's fields. */
const fewestFields = 3;

function ownJson(text: string): Paste | undefined {
  if (!/^\s*\{/.test(text) || text.length > largestPresetFile) return undefined;
  const file = readPresetFile(text);
  if (file.error === undefined || file.error === 'newerVersion') return { kind: 'presets', file };
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null) return undefined;
  const version = versionOf(Object.keys(json));
  const fields = fieldsOfVersion(version).filter((field) => Object.hasOwn(json, field));
  return fields.length >= fewestFields
    ? { kind: 'form', written: readInputs(json, version) }
    : undefined;
}

/** What import says of a text in which it saw no policy at all. */
const strange: ReadonlySet<ImportProblemCode> = new Set([
  'emptyText',
  'notRecognized',
  'noPolicy',
  'textTooLong',
  'yamlSyntax',
  'program',
]);

async function recognizeOther(text: string, region: string): Promise<Paste> {
  const result = await readPolicyText(text, { region });
  const failure = tellsOfFailure(text);
  if (result.status !== 'refused') return { kind: 'policy', result, failure };
  if (failure) return { kind: 'failure' };
  const seen = result.problems.some(({ code }) => !strange.has(code));
  return seen ? { kind: 'policy', result, failure } : { kind: 'unknown', result };
}

const failing =
  /\b(?:access ?denied|forbidden|unauthorized\w*|not authorized to perform|time[ds]? ?out|timeout|refused|unreachable|could not|cannot|unable to|errors?|failed|failure|exception|traceback|fatal)\b|エラー|失敗|拒否|権限がありません|許可されていません|タイムアウト/i;

/** A policy that denies is no failure: its words are looked for among others only. */
const tellsOfFailure = (text: string) =>
  lookUpSymptom(text) !== undefined || failing.test(text.slice(-longestLog));

/** A log tells of its failure at its end. */
const longestLog = 100_000;

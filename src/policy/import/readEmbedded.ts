import { type Edit, originsOf, rewrite } from './fault.ts';
import { findJsonFaults } from './findJsonFaults.ts';
import type { JsonExpectation } from './importProblem.ts';
import { readJson } from './readJson.ts';
import { placedAt, type SourceNode } from './sourceNode.ts';

/** JSON in which whatever a template would put in has become text. */
interface Masked {
  readonly text: string;
  /** What was done to get there, in ascending order. */
  readonly edits: readonly Edit[];
  /** What stands where a value belongs, with its place. */
  readonly values: readonly { readonly placeholder: string; readonly offset: number }[];
}

/** Longer than anyone writes in the middle of a policy. */
const longestInterpolation = 400;

/**
 * Makes JSON of a template of JSON, as Terraform's heredocs and shell scripts hold it: `${…}` where a
 * value belongs becomes a text, and one within a text keeps its own quotation marks from ending it.
 */
export function maskInterpolations(text: string): Masked {
  if (!text.includes('${')) return { text, edits: [], values: [] };
  const edits: Edit[] = [];
  const values: { placeholder: string; offset: number }[] = [];
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') inText = !inText;
    else if (inText && character === '\\') at += 1;
    else if (inText && character === '\n') inText = false;
    else if (character === '$' && text.charAt(at + 1) === '{') {
      const end = endOfInterpolation(text, at);
      if (end === undefined) continue;
      const found = text.slice(at, end);
      const escaped = JSON.stringify(found.replaceAll(/\s+/g, ' '));
      if (!inText) values.push({ placeholder: found, offset: at });
      const replacement = inText ? escaped.slice(1, -1) : escaped;
      if (replacement !== found) edits.push({ offset: at, length: end - at, replacement });
      at = end - 1;
    }
  }
  return { text: rewrite(text, edits), edits, values };
}

/** Behind the brace that closes it; braces and quotation marks within come in pairs. */
function endOfInterpolation(text: string, start: number): number | undefined {
  let open = 0;
  const last = Math.min(text.length, start + longestInterpolation);
  for (let at = start + 1; at < last; at++) {
    const character = text.charAt(at);
    if (character === '{') open += 1;
    if (character === '}') open -= 1;
    if (open === 0) return at + 1;
  }
  return undefined;
}

const directive = /%\{[^}\n]{0,200}\}?|(?<=\{)%[^}\n]{0,200}\}?/y;

/** What repeats or leaves out a part of a template: `%{ for … }` of Terraform, `{% for … %}` of Jinja. */
export function directiveAt(text: string, offset: number): string | undefined {
  directive.lastIndex = offset;
  const [found] = directive.exec(text) ?? [];
  return found?.startsWith('%{') === false ? `{${found}` : found;
}

/** Where JSON in a text stops being JSON. */
export interface EmbeddedFault {
  readonly expected: JsonExpectation;
  readonly offset: number;
}

/** An object or list of JSON that stands as text within another text, its places counted in itself. */
export function readEmbedded(text: string): { readonly root: SourceNode } | EmbeddedFault {
  const asItStands = readMeasured(text);
  if ('root' in asItStands || !text.includes('${')) return asItStands;
  const masked = maskInterpolations(text);
  const read = readMeasured(masked.text);
  return 'root' in read ? { root: placedAt(read.root, originsOf(masked.edits)) } : asItStands;
}

function readMeasured(text: string): { readonly root: SourceNode } | EmbeddedFault {
  const { tooDeepAt } = findJsonFaults(text);
  if (tooDeepAt !== undefined) return { expected: 'end', offset: tooDeepAt };
  const read = readJson(text);
  if ('expected' in read) return read;
  return read.root.kind === 'scalar' ? { expected: 'value', offset: 0 } : read;
}

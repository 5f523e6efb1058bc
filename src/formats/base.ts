import { isPolicyObjectText } from '../policy/index.ts';
import { type LinkProblem, linkProblem } from './linkProblem.ts';
import { isPackedBase, longestPackedBase } from './packedBase.ts';

/** In characters of the unpacked text: room for five times the quota, since layouts differ. */
export const longestBase = 100_000;

export type PackedBase = { readonly packed: string } | { readonly problem: LinkProblem };
export type UnpackedBase = { readonly text: string } | { readonly problem: LinkProblem };

const format = 'deflate-raw';

/**
 * A base policy's text as a link carries it: compressed, in the base64url alphabet without padding.
 * Reports a text that is too long, before or after.
 */
export async function packPolicy(text: string): Promise<PackedBase> {
  if (text.length > longestBase) {
    const values = { limit: longestBase, length: text.length };
    return { problem: linkProblem('baseTextTooLong', values) };
  }
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(format));
  const packed = toBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()));
  if (packed.length <= longestPackedBase) return { packed };
  const values = { limit: longestPackedBase, length: packed.length };
  return { problem: linkProblem('baseTooLong', values) };
}

/**
 * The text of a base from a link, from anyone. Never throws.
 *
 * Gives only text that is a JSON object of a depth that a policy can have. Stops unpacking as soon as
 * there is more than any base: a few kilobytes can hold gigabytes.
 */
export async function unpackPolicy(packed: string): Promise<UnpackedBase> {
  if (!isPackedBase(packed)) return { problem: linkProblem('baseUnreadable', {}) };
  const text = await inflate(fromBase64Url(packed));
  return text !== undefined && isPolicyObjectText(text)
    ? { text }
    : { problem: linkProblem('baseUnreadable', {}) };
}

/** `undefined` for what is not compressed text, or holds too much of it. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream(format))
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true, ignoreBOM: true }))
    .getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += value;
      if (text.length > longestBase) return undefined;
    }
  } catch {
    return undefined;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Takes nothing but the alphabet; a length that base64 never has gives no bytes. */
function fromBase64Url(packed: string): Uint8Array<ArrayBuffer> {
  if (packed.length % 4 === 1) return new Uint8Array();
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

import type { JsonObject } from './json.ts';
import { escapeUnits } from './unseen.ts';

/** A text as one word of bash. */
export function quoteBash(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A text as a literal of PowerShell, which ends single-quoted strings at curly quotes too. */
export function quotePowerShell(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`;
}

/**
 * A policy as JSON in ASCII alone, in the lines of the preview.
 *
 * Windows PowerShell 5.1 reads a script without a byte order mark in the code page of the machine, and
 * so does the AWS CLI a file: escaped, the policy is the same in all of them. No line of it begins
 * with anything but spaces and JSON's own signs, so none ends a here-document or a here-string.
 */
export function writeAsciiJson(policy: JsonObject): string {
  return JSON.stringify(policy, null, 2).replaceAll(/[\u007f-\uffff]/g, escapeUnits);
}

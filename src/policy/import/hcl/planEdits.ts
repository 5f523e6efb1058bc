import type { Edit } from '../fault.ts';

/** The beginning of a resource in what `terraform plan` prints; a sign tells what becomes of it. */
const resourceLine = /^( *(?:[+~-]|-\/\+|\+\/-|<=) +)(?:resource|data) "/;

export const isPlanText = (text: string): boolean =>
  /^ *(?:[+~-]|-\/\+|\+\/-|<=) +(?:resource|data) "/m.test(text);

/**
 * What makes the configuration that a plan leads to out of the plan's text: signs go, lines that
 * Terraform takes away go, of `old -> new` the new stays. A line that tells of hidden ones becomes a
 * name or a value that no policy has (`isHidden`).
 */
export function planEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  let resourceEnd: string | undefined;
  let removedEnd: string | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    const begin = resourceLine.exec(line)?.[1];
    if (begin !== undefined && resourceEnd === undefined) resourceEnd = closing(begin.length);
    const outside = resourceEnd === undefined || removedEnd !== undefined;
    const removed = !outside && /^ *- /.test(line);
    const left = outside || removed ? '\n' : planned(line);
    if (left !== line) edits.push({ offset: index, length: line.length, replacement: left });
    if (removed && /[[{(]\s*$/.test(line)) removedEnd = closing(line.search(/\S/) + 2);
    else if (removedEnd !== undefined && closes(line, removedEnd)) removedEnd = undefined;
    if (resourceEnd !== undefined && closes(line, resourceEnd)) resourceEnd = undefined;
  }
  return edits;
}

/** What closes a bracket stands where the line that opened it begins, behind its sign. */
const closing = (column: number) => ' '.repeat(column);

const closes = (line: string, indent: string) =>
  line.startsWith(indent) && /^[\]})]/.test(line.slice(indent.length));

const hidden = /^(\s*)# (\(\d+ unchanged (attributes?|elements?) hidden\))/;
const change = /^(\s*(?:(?:"[^"]*"|[\w.-]+)\s*=\s*)?)(?:"(?:[^"\\]|\\.)*"|[^\s"[{(]\S*)\s+->\s+/;

function planned(line: string): string {
  const [, indent = '', count, what = ''] = hidden.exec(line) ?? [];
  if (count !== undefined) {
    return `${indent}"# ${count}"${what.startsWith('element') ? ',' : ' = null'}\n`;
  }
  return line
    .replace(/^( *)(?:[+~] |-\/\+|\+\/-|<=)/, (sign) => ' '.repeat(sign.length))
    .replace(change, '$1')
    .replace(/^(\s*[)\]}]+) ->/, '$1 +')
    .replaceAll('(known after apply)', 'known_after_apply')
    .replaceAll('(sensitive value)', 'sensitive_value');
}

/** What a plan says instead of lines that do not change. */
export const isHidden = (text: string): boolean => /^# \(\d+ unchanged/.test(text);

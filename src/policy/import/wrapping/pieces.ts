/** A part of a text, from one offset to another. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** More than a conversation holds. */
const mostPieces = 200;

const fence = /^[ \t]*(`{3,}|~{3,})[^\n`]*(?:\n|$)/gm;

/** What stands between the fences of Markdown; the last may be open. */
export function fencedPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: { readonly start: number; readonly mark: string } | undefined;
  for (const { 0: line, 1: mark = '', index } of text.matchAll(fence)) {
    if (pieces.length >= mostPieces) return pieces;
    if (!open) open = { start: index + line.length, mark };
    else if (mark.startsWith(open.mark)) {
      pieces.push({ start: open.start, end: index });
      open = undefined;
    }
  }
  return open ? [...pieces, { start: open.start, end: text.length }] : pieces;
}

const heredoc = /<<-?[ \t]*\\?(["']?)([A-Za-z_]\w*)\1[^\n]*\n|@(["'])[ \t]*\r?\n/g;

/** The texts that a shell script holds between two markers: `<<'EOF'` of bash, `@'` of PowerShell. */
export function heredocPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let tries = 0;
  for (const { 0: opening, 2: marker, 3: quote, index } of text.matchAll(heredoc)) {
    if (index >= from && tries < mostTries) {
      tries += 1;
      const start = index + opening.length;
      const end = endOf(text, start, marker ?? `${quote}@`);
      if (end !== undefined) pieces.push({ start, end });
      from = end ?? from;
    }
  }
  return pieces;
}

/** Each may be looked for up to the end of the text. */
const mostTries = 100;

/** Where the line begins that is the marker and nothing else, but for what a shell has behind it. */
function endOf(text: string, start: number, marker: string): number | undefined {
  const line = new RegExp(`^[ \\t]*${marker}(?![\\w])`, 'gm');
  line.lastIndex = start;
  return line.exec(text)?.index;
}

const yamlHead =
  /^([ \t]*)(?:Version|Statement|PolicyDocument|Resources|AWSTemplateFormatVersion):/m;
const yamlTail = /^[ \t]*(?:$|#|- |["']?[\w:.-]+["']?[ \t]*:(?:\s|$))/;

export const hasYamlHead = (text: string): boolean => yamlHead.test(text);

/** A policy in YAML, or a template, between the words of a letter. */
export function yamlPiece(text: string): readonly Piece[] {
  const head = yamlHead.exec(text);
  if (!head) return [];
  const indent = head[1] ?? '';
  const start = head.index;
  let end = start;
  for (const { 0: line } of text.slice(start).matchAll(/[^\n]*(?:\n|$)/g)) {
    const isDeeper = line.startsWith(`${indent} `);
    if (!isDeeper && !yamlTail.test(line)) break;
    end += line.length;
  }
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === ''
    ? []
    : [{ start, end }];
}

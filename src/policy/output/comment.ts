import type { FilePlan, ScriptPart } from './outputPlan.ts';

const longestLine = 96;

/** What a file is, as the comment that it begins with. */
export function comment(sign: '#' | '//', { notes }: FilePlan, part?: ScriptPart): string {
  return writeComment(sign, notes(part));
}

/** Sentences as a comment, the first apart; what follows a line feed in one is a command. */
export function writeComment(sign: '#' | '//', sentences: readonly string[]): string {
  return sentences
    .map((note) => note.split('\n'))
    .map(([sentence = '', ...commands]) => [
      ...wrap(sentence, longestLine - sign.length - 1),
      // A command stays in one line, to be copied.
      ...commands.map((command) => `  ${command}`),
    ])
    .flatMap((lines, at) => (at === 1 ? ['', ...lines] : lines))
    .map((line) => `${sign} ${line}`.trimEnd())
    .join('\n');
}

/** Lines of whole words, which are longer only where a word is. */
function wrap(sentence: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

import { englishNotes } from './englishNotes.ts';
import type { OutputFormatId } from './outputFormatIds.ts';
import { describeNotes, notesOf } from './outputNotes.ts';
import type { OutputPlan } from './outputPlan.ts';

const longestLine = 96;

/** What a file is, as the comment that it begins with. */
export function comment(
  sign: '#' | '//',
  format: OutputFormatId,
  plan: OutputPlan,
  part: 'apply' | 'rollBack' = 'apply',
): string {
  return describeNotes(englishNotes, notesOf(format, plan, part))
    .map((note) => wrap(note, longestLine - sign.length - 1))
    .flatMap((lines, at) => (at === 1 ? ['', ...lines] : lines))
    .map((line) => `${sign} ${line}`.trimEnd())
    .join('\n');
}

/** Lines of whole words, which are longer only where a word is. */
function wrap(sentence: string, width: number): readonly string[] {
  return sentence.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last === undefined || `${last} ${word}`.length > width
      ? [...lines, word]
      : [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

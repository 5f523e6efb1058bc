import type { Command, CommandId } from './command.ts';

/** Full-width letters are as good as others, and “time-out” is “timeout”. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/[-‐‑]/g, '');

/** Where a word begins, in either language. */
const separators = /[\s、。:・/()]+/;

/** Those whose texts (title, keywords) hold every word, in any order; words that begin so, where there are any. */
export function searchCommands(
  commands: readonly Command[],
  search: string,
  texts: readonly Readonly<Record<CommandId, string>>[],
): readonly Command[] {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const said = ({ id }: Command) => folded(texts.map((text) => text[id]).join(' '));
  const found = commands.filter((command) => words.every((word) => said(command).includes(word)));
  const begins = (command: Command) => {
    const own = said(command).split(separators);
    return words.every((word) => own.some((each) => each.startsWith(word)));
  };
  const beginning = found.filter(begins);
  return beginning.length > 0 ? beginning : found;
}

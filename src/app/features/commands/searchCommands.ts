import type { Command, CommandId } from './command.ts';

/** Full-width letters are as good as others, and “time-out” is “timeout”. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/[-‐‑]/g, '');

/** Those whose texts (title, keywords) hold every word, in any order. */
export function searchCommands(
  commands: readonly Command[],
  search: string,
  texts: readonly Readonly<Record<CommandId, string>>[],
): readonly Command[] {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return commands.filter(({ id }) => {
    const said = folded(texts.map((text) => text[id]).join(' '));
    return words.every((word) => said.includes(word));
  });
}

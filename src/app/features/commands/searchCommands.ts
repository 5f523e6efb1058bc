import type { Command, CommandId } from './command.ts';

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** Those whose label holds every word, in any order; full-width letters are as good as others. */
export function searchCommands(
  commands: readonly Command[],
  search: string,
  labels: Readonly<Record<CommandId, string>>,
): readonly Command[] {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return commands.filter(({ id }) => words.every((word) => folded(labels[id]).includes(word)));
}

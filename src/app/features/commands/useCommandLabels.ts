import { commands } from '../../../words/en/commands.ts';
import { nextLanguage } from '../../ui/language/currentLanguage.ts';
import { useWords } from '../../ui/language/useWords.ts';
import type { CommandId } from './command.ts';

/** What each command is called. */
export function useCommandLabels(): Readonly<Record<CommandId, string>> {
  const { labels, switchTo } = useWords('commands', commands);
  return { ...labels, language: switchTo(nextLanguage().code) };
}

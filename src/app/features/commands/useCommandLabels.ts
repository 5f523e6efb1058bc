import { commands } from '../../../words/en/commands.ts';
import { keysOf, recordOf } from '../../../policy/index.ts';
import { nextLanguage } from '../../ui/language/currentLanguage.ts';
import { useWords } from '../../ui/language/useWords.ts';
import type { CommandId } from './command.ts';

/** What each command is called. */
export function useCommandLabels(): Readonly<Record<CommandId, string>> {
  const { labels, deployWith, formatNames, switchTo } = useWords('commands', commands);
  return {
    ...labels,
    ...recordOf(keysOf(formatNames), (format) => deployWith(formatNames[format])),
    language: switchTo(nextLanguage().code),
  };
}

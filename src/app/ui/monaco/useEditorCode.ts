import { useEffect } from 'react';
import type { ColorScheme } from './editorThemes.ts';
import type { LoadState } from '../../lib/lazy/lazyCode.ts';
import { useShownColorScheme } from '../theme/colorScheme.ts';

interface EditorCode {
  readonly setEditorColorScheme: (scheme: ColorScheme) => void;
}

const nothing = () => undefined;

/**
 * Fetches the code of one of Monaco's views and gives it once it is there; until then, and if it never
 * comes, plain text does its work.
 */
export function useEditorCode<Code extends EditorCode>(
  loadState: LoadState<Code>,
  want: () => Promise<void>,
): Code | undefined {
  useEffect(() => void want(), [want]);
  useShownColorScheme(loadState.state === 'ready' ? loadState.code.setEditorColorScheme : nothing);
  return loadState.state === 'ready' ? loadState.code : undefined;
}

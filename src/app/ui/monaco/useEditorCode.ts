import { useEffect } from 'react';
import type { ColorScheme } from './editorThemes.ts';
import type { Arrived } from '../../lib/lazy/lazyCode.ts';
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
  arrived: Arrived<Code>,
  want: () => Promise<void>,
): Code | undefined {
  useEffect(() => void want(), [want]);
  useShownColorScheme(arrived.state === 'ready' ? arrived.code.setEditorColorScheme : nothing);
  return arrived.state === 'ready' ? arrived.code : undefined;
}

import { useEffect, useState } from 'react';
import type { ColorScheme } from '../preview/monaco/editorThemes.ts';
import { useShownColorScheme } from '../shell/ColorSchemeButton.tsx';

interface EditorLibrary {
  readonly setEditorColorScheme: (scheme: ColorScheme) => void;
}

type Loading<Library> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly library: Library }
  | { readonly state: 'failed' };

const nothing = () => undefined;

/** Loads one of Monaco's views; until it is there, and if it never is, plain text does its work. */
export function useEditorLibrary<Library extends EditorLibrary>(
  load: () => Promise<Library>,
): Loading<Library> {
  const [loading, setLoading] = useState<Loading<Library>>({ state: 'loading' });
  useEffect(() => {
    let wanted = true;
    const settle = (next: Loading<Library>) => {
      if (wanted) setLoading(next);
    };
    const begin = async () => {
      try {
        settle({ state: 'ready', library: await load() });
      } catch {
        settle({ state: 'failed' });
      }
    };
    void begin();
    return () => {
      wanted = false;
    };
  }, [load]);
  useShownColorScheme(loading.state === 'ready' ? loading.library.setEditorColorScheme : nothing);
  return loading;
}

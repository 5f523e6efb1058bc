import { useEffect } from 'react';
import type { ColorScheme } from '../preview/monaco/editorThemes.ts';
import type { Arrival, Arrived } from '../shell/arrival.ts';
import { useShownColorScheme } from '../theme/colorScheme.ts';

interface EditorLibrary {
  readonly setEditorColorScheme: (scheme: ColorScheme) => void;
}

const nothing = () => undefined;

/** Fetches one of Monaco's views; until it is there, and if it never is, plain text does its work. */
export function useEditorLibrary<Library extends EditorLibrary>(
  arrival: Arrival<Library>,
): Arrived<Library> {
  const arrived = arrival.useArrived();
  useEffect(() => void arrival.fetch(), [arrival]);
  useShownColorScheme(arrived.state === 'ready' ? arrived.code.setEditorColorScheme : nothing);
  return arrived;
}

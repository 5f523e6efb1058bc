import { useEffect, useState } from 'react';
import type { Paste } from './recognizePaste.ts';

const restFor = 150;

/** What a text is, together with the text; `missing` where the code that tells did not arrive. */
export type Recognized =
  | { readonly text: string; readonly paste: Paste }
  | { readonly text: string; readonly paste: 'missing' };

export async function recognizeOrMiss(text: string, region: string): Promise<Recognized> {
  try {
    const { recognizePaste } = await import('./recognizePaste.ts');
    return { text, paste: await recognizePaste(text, { region }) };
  } catch {
    return { text, paste: 'missing' };
  }
}

/** What a text is, a moment after it has changed. */
export function useRecognized(text: string, region: string): Recognized | undefined {
  const [recognized, setRecognized] = useState<Recognized>();
  useEffect(() => {
    let wanted = true;
    const begin = async () => {
      const next = await recognizeOrMiss(text, region);
      if (wanted) setRecognized(next);
    };
    const timer = setTimeout(() => void begin(), restFor);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [region, text]);
  return text.trim() === '' ? undefined : recognized;
}

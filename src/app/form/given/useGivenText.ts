import { useEffect, useState } from 'react';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import type { Given } from '../../lib/useDropZone.ts';
import { fitting, givenText, type GivenText } from './givenText.ts';

const restFor = 150;

/** A text together with what was read in it. */
export interface ReadText<Read> {
  readonly text: string;
  readonly read: Read;
}

/**
 * What a text gives, a moment after it has changed; nothing while there is none. `missing` where the code that
 * reads it did not arrive. The reader is the same one in every render.
 */
export function useReadText<Read>(
  text: string,
  region: string,
  reader: (text: string, options: { readonly region: string }) => Promise<Read>,
): ReadText<Read> | 'missing' | undefined {
  const [read, setRead] = useState<ReadText<Read> | 'missing'>();
  useEffect(() => {
    // Nothing to read, and nothing that could be missing when a text comes.
    if (text.trim() === '') return undefined;
    const reading = lazyCode(async () => ({ text, read: await reader(text, { region }) }));
    const timer = setTimeout(() => void reading.want(), restFor);
    const forget = reading.subscribe(() => {
      const loadState = reading.loadState();
      setRead(loadState.state === 'ready' ? loadState.code : 'missing');
    });
    return () => {
      forget();
      clearTimeout(timer);
    };
  }, [reader, region, text]);
  return text.trim() === '' ? undefined : read;
}

/** Takes texts and files from wherever they come; what is refused stays until something is taken. */
export function useGivenText(onText: (text: string) => void, begun?: GivenText) {
  const [refused, setRefused] = useState(begun?.refused);
  const settle = (given: GivenText) => {
    setRefused(given.refused);
    if (given.text !== undefined) onText(given.text);
  };
  return {
    refused,
    /** In the same task: a field shows what is typed into it. */
    takeText: (text: string) => settle(fitting(text)),
    take: async (given: Given) => {
      if (given.files.length > 0 || given.text !== '') settle(await givenText(given));
    },
  };
}

import type { Paste } from '../../../formats/index.ts';
import { useEffect, useState } from 'react';
import { late } from '../../lib/lazy/lazyCode.ts';

const restFor = 150;

const recognizing = late(() => import('./recognizePaste.ts'));

/** What a text is, together with the text; `missing` where the code that tells did not arrive. */
export type Recognized =
  | { readonly text: string; readonly paste: Paste }
  | { readonly text: string; readonly paste: 'missing' };

const recognize = async (text: string, region: string): Promise<Recognized> => {
  const { recognizePaste } = await recognizing.fetch();
  return { text, paste: await recognizePaste(text, { region }) };
};

export const recognizeOrMiss = (text: string, region: string): Promise<Recognized> =>
  recognize(text, region).catch(() => ({ text, paste: 'missing' }));

/** What a text is, a moment after it has changed. */
export function useRecognized(text: string, region: string): Recognized | undefined {
  const [recognized, setRecognized] = useState<Recognized>();
  useEffect(() => {
    const reading = late(() => recognize(text, region));
    const timer = setTimeout(() => void reading.want(), restFor);
    const forget = reading.subscribe(() => {
      const arrived = reading.arrived();
      setRecognized(arrived.state === 'ready' ? arrived.code : { text, paste: 'missing' });
    });
    return () => {
      forget();
      clearTimeout(timer);
    };
  }, [region, text]);
  return text.trim() === '' ? undefined : recognized;
}

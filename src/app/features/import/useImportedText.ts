import { useEffect, useState } from 'react';
import { type ImportResult, readPolicyText } from '../../../policy/index.ts';
import { late } from '../../lib/lazy/lazyCode.ts';

const restFor = 150;

/** A text together with what was read in it. */
export interface ReadText {
  readonly text: string;
  readonly result: ImportResult;
}

/**
 * What a text gives, a moment after it has changed; nothing while there is none. `missing` where the code
 * that reads this kind of text did not arrive.
 */
export function useImportedText(text: string, region: string): ReadText | 'missing' | undefined {
  const [read, setRead] = useState<ReadText | 'missing'>();
  useEffect(() => {
    const reading = late(async () => ({ text, result: await readPolicyText(text, { region }) }));
    const timer = setTimeout(() => void reading.want(), restFor);
    const forget = reading.subscribe(() => {
      const arrived = reading.arrived();
      setRead(arrived.state === 'ready' ? arrived.code : 'missing');
    });
    return () => {
      forget();
      clearTimeout(timer);
    };
  }, [region, text]);
  return text.trim() === '' ? undefined : read;
}

import { useEffect, useState } from 'react';
import { type ImportResult, readPolicyText } from '../../policy/index.ts';

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
    let wanted = true;
    const begin = async () => {
      const next = await readOrMiss(text, region);
      if (wanted) setRead(next);
    };
    const timer = setTimeout(() => void begin(), restFor);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [region, text]);
  return text.trim() === '' ? undefined : read;
}

async function readOrMiss(text: string, region: string): Promise<ReadText | 'missing'> {
  try {
    return { text, result: await readPolicyText(text, { region }) };
  } catch {
    return 'missing';
  }
}

import { useEffect, useState } from 'react';
import { type ImportResult, readPolicyText } from '../../policy/index.ts';

const restFor = 150;

/** A text together with what was read in it. */
export interface ReadText {
  readonly text: string;
  readonly result: ImportResult;
}

/** What a text gives, a moment after it has changed; nothing while there is none. */
export function useImportedText(text: string, region: string): ReadText | undefined {
  const [read, setRead] = useState<ReadText>();
  useEffect(() => {
    let wanted = true;
    const begin = async () => {
      const result = await readPolicyText(text, { region });
      if (wanted) setRead({ text, result });
    };
    const timer = setTimeout(() => void begin(), restFor);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [region, text]);
  return text.trim() === '' ? undefined : read;
}

import { useEffect, useState } from 'react';
import { fingerprint } from '../../form/sheet/fingerprint.ts';

/** The beginning of a text's SHA-256, in hexadecimal; nothing where the page is served without HTTPS. */
export function useFingerprint(text: string): string | undefined {
  const [digested, setDigested] = useState<{ readonly text: string; readonly hex: string }>();
  useEffect(() => {
    let wanted = true;
    const digest = async () => {
      const hex = await fingerprint(text);
      if (wanted && hex !== undefined) setDigested({ text, hex });
    };
    void digest();
    return () => {
      wanted = false;
    };
  }, [text]);
  return digested?.text === text ? digested.hex : undefined;
}

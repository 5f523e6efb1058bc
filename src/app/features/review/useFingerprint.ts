import { useEffect, useState } from 'react';

/** How much of the digest two people compare. */
const shown = 8;

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
  return digested?.text === text ? digested.hex.slice(0, shown) : undefined;
}

/** SHA-256 of the text's UTF-8. */
export async function fingerprint(text: string): Promise<string | undefined> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return undefined;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

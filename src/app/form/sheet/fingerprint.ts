/** How much of the digest two people compare. */
const shown = 8;

/** The beginning of the SHA-256 of a text's UTF-8, in hexadecimal; nothing where the page is served without HTTPS. */
export async function fingerprint(text: string): Promise<string | undefined> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return undefined;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, shown);
}

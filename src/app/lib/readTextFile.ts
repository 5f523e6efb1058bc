/** What keeps a file that somebody chose or dropped from being read as text. */
export type FileFault = 'tooLarge' | 'unreadable' | 'notText';

export type ReadFile =
  | { readonly text: string; readonly fault?: never }
  | { readonly text?: never; readonly fault: FileFault };

/**
 * Reads a file of text, at most so many characters: UTF-8, or UTF-16 with its mark, as the redirection of
 * Windows PowerShell writes it. Never rejects: a folder, or a file that has gone since, is unreadable.
 */
export async function readTextFile(file: Blob, longest: number): Promise<ReadFile> {
  // A character takes four bytes at most: what is longer is not even read.
  if (file.size > 4 * longest) return { fault: 'tooLarge' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { fault: 'unreadable' };
  }
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.includes('\0') ? { fault: 'notText' } : { text };
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

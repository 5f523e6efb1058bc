/** Hands a text to the browser's downloads, to the byte. */
export const downloadText = (fileName: string, text: string): void =>
  downloadBlob(fileName, new Blob([text], { type: 'text/plain' }));

/** Hands a file to the browser's downloads. */
export function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  // The download has begun once the task that started it is over.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** Hands a text to the browser's downloads, to the byte. */
export function downloadText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  // The download has begun once the task that started it is over.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

let open: ((text: string) => void) | undefined;

/** Opens the box that takes anything, with a text in it. */
export const openPasteBox = (text = ''): void => open?.(text);

/** Is called to open it, until the returned function is called. */
export function onPasteBox(show: (text: string) => void): () => void {
  open = show;
  return () => {
    if (open === show) open = undefined;
  };
}

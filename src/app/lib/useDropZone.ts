import { type DragEvent, useRef, useState } from 'react';

/** What somebody has pasted, dropped or opened: files, or a text from another window. */
export interface Given {
  readonly files: readonly File[];
  readonly text: string;
}

export const givenIn = (data: DataTransfer): Given => ({
  files: [...data.files],
  text: data.getData('text/plain'),
});

/** Takes what is dragged here from elsewhere; what is moved within the text is left to its editor. */
export function useDropZone(onDropped: (dropped: Given) => void) {
  const [dropping, setDropping] = useState(false);
  const ownText = useRef(false);
  const isTaken = ({ types }: DataTransfer) =>
    types.includes('Files') || (types.includes('text/plain') && !ownText.current);
  return {
    dropping,
    handlers: {
      onDragStart: () => {
        ownText.current = true;
      },
      onDragEnd: () => {
        ownText.current = false;
      },
      onDragOver: (event: DragEvent) => {
        if (!isTaken(event.dataTransfer)) return;
        event.preventDefault();
        setDropping(true);
      },
      onDragLeave: () => setDropping(false),
      onDropCapture: (event: DragEvent) => {
        setDropping(false);
        const { dataTransfer } = event;
        if (!isTaken(dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
        onDropped(givenIn(dataTransfer));
      },
    },
  };
}

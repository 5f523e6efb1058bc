import { useRef } from 'react';
import Button from '@mui/material/Button';

interface OpenFileButtonProps {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** Asks for one file; the same may be chosen again once it has changed. */
export function OpenFileButton({ label, onFile }: OpenFileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onFile(file);
          target.value = '';
        }}
      />
      <Button variant="outlined" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}

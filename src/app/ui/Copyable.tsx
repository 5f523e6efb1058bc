import { Copy } from 'lucide-react';
import { IconAction } from './IconAction.tsx';
import { useCopy } from './Clipboard.tsx';

interface CopyableProps {
  readonly text: string;
  /** The button's name. */
  readonly label: string;
  /** Begins the sentence that says that it was copied. */
  readonly what: string;
}

/** A short piece of code with a button that copies it. */
export function Copyable({ text, label, what }: CopyableProps) {
  const copy = useCopy();
  return (
    <span className="copyable">
      <code title={text}>
        <bdi>{text}</bdi>
      </code>
      <IconAction label={label} onClick={() => void copy(text, what)}>
        <Copy size={13} />
      </IconAction>
    </span>
  );
}

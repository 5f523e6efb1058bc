import { Copy } from 'lucide-react';
import { IconAction } from './IconAction.tsx';
import { useCopy } from './Clipboard.tsx';

interface CopyableProps {
  readonly text: string;
  /** The button's name. */
  readonly label: string;
  /** Begins the sentence that says that it was copied. */
  readonly what: string;
  /** What of the text stays to be read where there is no room for all of it. */
  readonly ending?: string;
}

/** A short piece of code with a button that copies it. */
export function Copyable({ text, label, what, ending = '' }: CopyableProps) {
  const copy = useCopy();
  return (
    <span className="copyable">
      <code>
        <span>{text.slice(0, text.length - ending.length)}</span>
        {ending}
      </code>
      <IconAction label={label} onClick={() => void copy(text, what)}>
        <Copy size={13} />
      </IconAction>
    </span>
  );
}

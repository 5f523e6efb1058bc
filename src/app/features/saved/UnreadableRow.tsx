import { Download, Trash2 } from 'lucide-react';
import { keep } from '../../../words/en/keep.ts';
import { readText } from '../../form/drafts/draftStore.ts';
import { downloadText } from '../../lib/download.ts';
import { IconAction } from '../../ui/IconAction.tsx';
import { useWords } from '../../ui/language/useWords.ts';

interface UnreadableRowProps {
  readonly storageKey: string;
  readonly onForget: () => void;
}

/** What could not be read is not used; it can be taken out as it is. */
export function UnreadableRow({ storageKey, onForget }: UnreadableRowProps) {
  const { saved: text } = useWords('keep', keep);
  return (
    <li>
      <span className="saved-form">{text.unreadable}</span>
      <IconAction
        label={text.saveUnreadable}
        onClick={() => downloadText('unreadable-form.txt', readText(storageKey) ?? '')}
      >
        <Download size={15} />
      </IconAction>
      <IconAction label={text.forgetUnreadable} onClick={onForget}>
        <Trash2 size={15} />
      </IconAction>
    </li>
  );
}

import Button from '@mui/material/Button';
import { flushSync } from 'react-dom';
import { leftOut } from '../../../formats/index.ts';
import type { EndpointId } from '../../../policy/index.ts';
import { keep } from '../../../words/en/keep.ts';
import { copyLink } from '../../form/address/shareLink.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { useBuilder, useDerived } from '../../form/builder/useBuilder.ts';
import { openView, useWorkbench, type View } from '../../form/workbench.ts';
import { useCopy } from '../../ui/Clipboard.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';

const sameEndpoints = (one: readonly EndpointId[], other: readonly EndpointId[]) =>
  one.join() === other.join();

const lackingIn = ({ imported }: Derived) => leftOut(imported);

/** Says which imported policies the link lacks, and offers what carries them: the archive, or Markdown. */
export default function ShareDialog() {
  const { share: text } = useWords('keep', keep);
  const messages = useMessages();
  const builder = useBuilder();
  const workbench = useWorkbench();
  const copy = useCopy();
  const lacking = useDerived(lackingIn, sameEndpoints);
  const close = () => workbench.set({ sharing: false });
  /** First the dialog gives back the focus, which may then go on. */
  const leave = (next: () => void) => {
    flushSync(close);
    next();
  };
  const toView = (view: View) => leave(() => openView(workbench, view));
  return (
    <ModalDialog title={text.title} onClose={close}>
      <p>{text.lacks(lacking.map((endpoint) => messages.policies[endpoint].label))}</p>
      <p>{text.instead}</p>
      <div className="dialog-actions share-actions">
        <Button variant="outlined" onClick={() => toView('deploy')}>
          {text.archive}
        </Button>
        <Button variant="outlined" onClick={() => toView('review')}>
          {text.markdown}
        </Button>
        <Button
          variant="outlined"
          onClick={() => leave(() => copyLink({ builder, workbench, copy, messages }))}
        >
          {text.copyWithout}
        </Button>
        <Button variant="contained" onClick={close}>
          {text.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

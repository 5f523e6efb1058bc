import { Suspense, useId, useRef, useState } from 'react';
import { useRested } from '../builder/useRested.ts';
import { Button } from '../controls/Button.tsx';
import { EntriesInput } from '../controls/TextInput.tsx';
import { usePasteMessages } from '../i18n/usePasteMessages.ts';
import { PartMissing } from '../late/PartMissing.tsx';
import { ModalDialog } from '../shell/ModalDialog.tsx';
import { readTextFile } from '../shell/readTextFile.ts';
import { type Dropped, useDropZone } from '../shell/useDropZone.ts';
import './paste.css';
import { PasteFound } from './PasteFound.tsx';
import { longestPaste, useRecognized } from './useRecognized.ts';

interface PasteDialogProps {
  readonly initial: string;
  readonly onClose: () => void;
}

/** One box for whatever is in the clipboard: says what it is, and offers what can be done with it. */
export default function PasteDialog({ initial, onClose }: PasteDialogProps) {
  const words = usePasteMessages();
  const { inputs } = useRested();
  const [text, setText] = useState(initial);
  const [refused, setRefused] = useState('');
  const id = useId();
  const fileInput = useRef<HTMLInputElement>(null);
  const recognized = useRecognized(text, inputs.region);
  const take = (given: string) => {
    const fits = given.length <= longestPaste;
    setRefused(fits ? '' : words.tooLong(longestPaste));
    if (fits) setText(given);
  };
  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    const { fault, text: read } = await readTextFile(file, longestPaste);
    if (fault === undefined) take(read);
    else setRefused(fault === 'tooLarge' ? words.tooLong(longestPaste) : words.notText(file.name));
  };
  const takeDropped = ({ files, text: dropped }: Dropped) => {
    if (files.length > 1) setRefused(words.severalFiles);
    else if (files[0]) void takeFile(files[0]);
    else if (dropped !== '') take(dropped);
  };
  const { dropping, handlers } = useDropZone(takeDropped);
  return (
    <ModalDialog title={words.title} onClose={onClose}>
      <p id={`${id}-help`}>{words.help}</p>
      <div className={dropping ? 'paste-source paste-dropping' : 'paste-source'} {...handlers}>
        <label className="field-label" htmlFor={id}>
          {words.label}
        </label>
        <EntriesInput
          id={id}
          className="paste-text"
          rows={8}
          autoFocus
          aria-describedby={`${id}-help`}
          value={text}
          onChange={({ target }) => take(target.value)}
        />
      </div>
      <div role="status" className="paste-found">
        {refused !== '' && <p className="field-error">{refused}</p>}
        {recognized?.paste === 'missing' && <PartMissing />}
        {recognized && recognized.paste !== 'missing' && (
          <Suspense>
            <PasteFound text={recognized.text} paste={recognized.paste} onDone={onClose} />
          </Suspense>
        )}
      </div>
      <div className="dialog-actions">
        <input
          ref={fileInput}
          type="file"
          hidden
          onChange={({ target }) => {
            void takeFile(target.files?.[0]);
            target.value = '';
          }}
        />
        <Button variant="outlined" onClick={() => fileInput.current?.click()}>
          {words.openFile}
        </Button>
        <Button variant="outlined" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

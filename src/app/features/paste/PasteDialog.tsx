import { Suspense, useId, useRef, useState } from 'react';
import { describeImportProblem } from '../../../policy/index.ts';
import { useRested } from '../../form/builder/useRested.ts';
import Button from '@mui/material/Button';
import { EntriesInput } from '../../ui/CodeInput.tsx';
import { importing } from '../../../words/en/importing.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { paste } from '../../../words/en/paste.ts';
import type { GivenText } from '../../form/given/givenText.ts';
import { ImportProblems } from '../../form/given/ImportProblems.tsx';
import { useGivenText, useReadText } from '../../form/given/useGivenText.ts';
import { PartMissing } from '../../ui/lazy/PartMissing.tsx';
import { showsKeys } from '../../ui/keys.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { OpenFileButton } from '../../ui/OpenFileButton.tsx';
import './paste.css';
import { PasteFound } from './PasteFound.tsx';
import { useGivenAnywhere } from './useGivenAnywhere.ts';
import { recognize } from '../../form/given/recognize.ts';

interface PasteDialogProps {
  readonly initial: GivenText;
  readonly onClose: () => void;
}

/** One box for whatever is in the clipboard: says what it is, and offers what can be done with it. */
export default function PasteDialog({ initial, onClose }: PasteDialogProps) {
  const words = useWords('paste', paste);
  const { sentences } = useWords('importing', importing);
  const { inputs } = useRested();
  const [text, setText] = useState(initial.text ?? '');
  const { refused, take, takeText } = useGivenText(setText, initial);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const recognized = useReadText(text, inputs.region, recognize);
  const dropping = useGivenAnywhere(
    (dialog) => dialog !== undefined && dialog === box.current?.closest('dialog'),
    (given) => void take(given),
  );
  return (
    <ModalDialog title={words.title} onClose={onClose}>
      <div ref={box} className={dropping ? 'paste-dropping' : undefined}>
        <p id={`${id}-help`}>
          {words.help} {showsKeys() && words.keysHelp}
        </p>
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
          onChange={({ target }) => takeText(target.value)}
        />
      </div>
      <div role="status" className="paste-found">
        <ImportProblems
          problems={refused ? [refused] : []}
          describe={(problem) => describeImportProblem(sentences, problem)}
        />
        {recognized === 'missing' && <PartMissing />}
        {recognized && recognized !== 'missing' && (
          <Suspense>
            <PasteFound text={recognized.text} paste={recognized.read} onDone={onClose} />
          </Suspense>
        )}
      </div>
      <div className="dialog-actions">
        <OpenFileButton
          label={words.openFile}
          onFile={(file) => void take({ files: [file], text: '' })}
        />
        <Button variant="outlined" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

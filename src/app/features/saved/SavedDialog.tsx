import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import {
  largestPresetFile,
  readPresetFile,
  type Snapshot,
  writePresetFile,
} from '../../../formats/index.ts';
import { describeProblem } from '../../../policy/index.ts';
import { keep } from '../../../words/en/keep.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { draftFacts } from '../../form/drafts/draftFacts.ts';
import { draftKey } from '../../form/drafts/draftStore.ts';
import { savedForms } from '../../form/drafts/savedForms.ts';
import {
  addPresets,
  forgetKeys,
  forgetNamed,
  namedPresets,
  renameNamed,
  saveNamed,
} from '../../form/drafts/savedStore.ts';
import { readTabId } from '../../form/drafts/tabId.ts';
import { useSavedForms } from '../../form/drafts/useSavedForms.ts';
import { downloadText } from '../../lib/download.ts';
import { readTextFile } from '../../lib/readTextFile.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { OpenFileButton } from '../../ui/OpenFileButton.tsx';
import { NameForm, nameInputId } from './NameForm.tsx';
import { SavedRow, UnreadableRow } from './SavedRow.tsx';
import './saved.css';

/** Fills the form, so that Back returns to what stood there. */
export type Fill = (change: () => void) => void;

interface SavedDialogProps {
  readonly onFill: Fill;
  readonly onClose: () => void;
}

const fileName = 'endpoint-policy-forms.json';
/** A file may have as many problems as letters. */
const mostProblems = 8;
const fileErrors = { tooLarge: 'tooLarge', notText: 'notJson' } as const;

/** Everything that this browser keeps: restored, named, deleted, exported, and imported. */
export default function SavedDialog({ onFill, onClose }: SavedDialogProps) {
  const { problems: sentences, clipboard, link } = useMessages();
  const { saved: text } = useWords('keep', keep);
  const { capture, restore } = useBuilder();
  const announce = useAnnounce();
  const { named, recent, unreadable, unkept, waiting } = useSavedForms();
  const [report, setReport] = useState<readonly string[]>([]);
  const closing = useRef<HTMLButtonElement>(null);
  const taken = named.map(({ name }) => name);
  const own = readTabId();

  const use = (snapshot: Snapshot, name: string) => {
    onFill(() => restore(snapshot));
    onClose();
    announce(text.restored(name));
  };
  const save = (name: string, snapshot: Snapshot) => {
    saveNamed(name, snapshot);
    setReport(savedForms.get().unkept.has(name) ? [] : [text.savedAs(name)]);
  };
  /** The button that had the focus is gone with its row. */
  const gone = (forms: number) => {
    setReport([text.deleted(forms)]);
    closing.current?.focus();
  };
  const forget = (keys: readonly string[]) => {
    forgetKeys(keys);
    gone(keys.length);
  };
  const importFile = async (file: File) => {
    const given = await readTextFile(file, largestPresetFile);
    if (given.fault !== undefined) {
      const { fault } = given;
      setReport([fault === 'unreadable' ? text.fileUnreadable : text.errors[fileErrors[fault]]]);
      return;
    }
    const read = readPresetFile(given.text);
    if (read.error !== undefined) {
      setReport([text.errors[read.error]]);
      return;
    }
    addPresets(read.presets);
    setReport([
      text.imported(read.presets.length),
      ...(read.skipped > 0 ? [text.skipped(read.skipped)] : []),
      ...read.problems
        .slice(0, mostProblems)
        .map(({ name, problem }) => text.partly(name, describeProblem(sentences, problem))),
      ...(read.problems.length > mostProblems
        ? [link.more(read.problems.length - mostProblems)]
        : []),
    ]);
  };
  const exportNamed = () => {
    downloadText(fileName, writePresetFile(namedPresets()));
    setReport([clipboard.downloaded(fileName)]);
  };

  return (
    <ModalDialog title={text.title} onClose={onClose}>
      <p className="field-help">{text.help}</p>
      <NameForm taken={taken} onSave={(name) => save(name, capture())} />
      <h3 className="saved-group">{text.named}</h3>
      {named.length === 0 && <p className="field-help">{text.noneNamed}</p>}
      <ul className="saved-forms">
        {named.map((form) => (
          <SavedRow
            key={form.name}
            title={form.name}
            detail={text.facts(draftFacts(form.snapshot))}
            name={form.name}
            taken={taken}
            onUse={() => use(form.snapshot, form.name)}
            onName={(to) => {
              renameNamed(form, to);
              setReport([text.renamed(to)]);
              document.getElementById(nameInputId)?.focus();
            }}
            onForget={() => {
              forgetNamed(form.name);
              gone(1);
            }}
          />
        ))}
      </ul>
      {waiting && <p className="field-warning">{text.waiting}</p>}
      <h3 className="saved-group">{text.recent}</h3>
      {recent.length + unreadable.length === 0 && <p className="field-help">{text.noneRecent}</p>}
      <ul className="saved-forms">
        {recent.map(({ key, draft }) => {
          if (!draft) return <li key={key}>{text.newer}</li>;
          const { snapshot, savedAt } = draft;
          const facts = text.facts(draftFacts(snapshot));
          const here = own !== undefined && key === draftKey(own);
          return (
            <SavedRow
              key={key}
              title={facts}
              detail={here ? text.hereAt(savedAt) : text.savedAt(savedAt)}
              taken={taken}
              onUse={() => use(snapshot, facts)}
              onName={(name) => save(name, snapshot)}
              onForget={() => forget([key])}
            />
          );
        })}
        {unreadable.map((key) => (
          <UnreadableRow key={key} storageKey={key} onForget={() => forget([key])} />
        ))}
      </ul>
      <div role="status" className="saved-report">
        {report.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {unkept.size > 0 && <p className="field-warning">{text.notStored}</p>}
      </div>
      <div className="dialog-actions">
        <OpenFileButton label={text.importFile} onFile={(file) => void importFile(file)} />
        <Button variant="outlined" disabled={named.length === 0} onClick={exportNamed}>
          {text.exportNamed}
        </Button>
        <Button
          variant="outlined"
          disabled={recent.length + unreadable.length === 0}
          onClick={() => forget([...recent.map(({ key }) => key), ...unreadable])}
        >
          {text.forgetRecent}
        </Button>
        <Button ref={closing} variant="contained" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

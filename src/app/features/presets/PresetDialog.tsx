import { type ChangeEvent, useRef, useState } from 'react';
import Button from '@mui/material/Button';
import {
  largestPresetFile,
  type OwnPreset,
  readPresetFile,
  type ReadPresetFile,
  writePresetFile,
} from '../../../formats/index.ts';
import { describeProblem } from '../../../policy/index.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { keep } from '../../../words/en/keep.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { downloadText } from '../../lib/download.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { readTextFile } from '../../lib/readTextFile.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { OwnPresetRow } from './OwnPresetRow.tsx';
import { presetNameId, SavePreset } from './SavePreset.tsx';
import type { OwnPresets } from './useOwnPresets.ts';

interface PresetDialogProps {
  readonly own: OwnPresets;
  readonly onUse: (fill: () => void) => void;
  readonly onClose: () => void;
}

const fileName = 'endpoint-policy-presets.json';
const presetErrors = { tooLarge: 'tooLarge', notText: 'notJson' } as const;

/** Saves, renames, deletes, exports and imports the presets that this browser keeps. */
export default function PresetDialog({ own, onUse, onClose }: PresetDialogProps) {
  const { problems: sentences, clipboard } = useMessages();
  const { ownPresets: text } = useWords('keep', keep);
  const { load } = useBuilder();
  const announce = useAnnounce();
  const [report, setReport] = useState<readonly string[]>([]);
  const fileInput = useRef<HTMLInputElement>(null);
  const names = own.presets.map(({ name }) => name);

  const save = (preset: OwnPreset) => {
    own.change((presets) => [...presets.filter(({ name }) => name !== preset.name), preset]);
    setReport([text.saved(preset.name)]);
  };
  const remove = (gone: string) => {
    own.change((presets) => presets.filter(({ name }) => name !== gone));
    setReport([text.removed(gone)]);
    // The button that had the focus is gone with its row.
    document.getElementById(presetNameId)?.focus();
  };
  const rename = (from: string, to: string) => {
    own.change((presets) =>
      presets.map((preset) => (preset.name === from ? { ...preset, name: to } : preset)),
    );
    setReport([text.renamed(to)]);
    document.getElementById(presetNameId)?.focus();
  };
  const importFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const { target: input } = event;
    const [file] = input.files ?? [];
    if (!file) return;
    const given = await readTextFile(file, largestPresetFile);
    input.value = '';
    if (given.fault === 'unreadable') {
      setReport([text.fileUnreadable]);
      return;
    }
    const read: ReadPresetFile = given.fault
      ? { presets: [], problems: [], skipped: 0, error: presetErrors[given.fault] }
      : readPresetFile(given.text);
    if (read.error !== undefined) {
      setReport([text.errors[read.error]]);
      return;
    }
    const imported = new Set(read.presets.map(({ name }) => name));
    own.change((presets) => [
      ...presets.filter(({ name }) => !imported.has(name)),
      ...read.presets,
    ]);
    setReport([
      text.imported(read.presets.length),
      ...(read.skipped > 0 ? [text.skipped(read.skipped)] : []),
      ...read.problems.map(({ name, problem }) =>
        text.partly(name, describeProblem(sentences, problem)),
      ),
    ]);
  };
  const exportAll = () => {
    downloadText(fileName, writePresetFile(own.presets));
    setReport([clipboard.downloaded(fileName)]);
  };

  return (
    <ModalDialog title={text.dialogTitle} onClose={onClose}>
      <SavePreset taken={names} onSave={save} />
      {own.presets.length === 0 ? (
        <p className="field-help">{text.none}</p>
      ) : (
        <ul className="own-presets">
          {own.presets.map((preset) => (
            <OwnPresetRow
              key={preset.name}
              name={preset.name}
              taken={names}
              onUse={() => {
                onUse(() => load(preset));
                onClose();
                announce(text.used(preset.name));
              }}
              onRename={(to) => rename(preset.name, to)}
              onRemove={() => remove(preset.name)}
            />
          ))}
        </ul>
      )}
      {own.notStored && <p className="field-warning">{text.notStored}</p>}
      {own.damaged && <p className="field-warning">{text.damagedStore}</p>}
      {own.unreadable && <p className="field-warning">{text.unreadableStore}</p>}
      <div role="status" className="preset-report">
        {report.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div className="dialog-actions">
        <input
          ref={fileInput}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => void importFile(event)}
        />
        <Button variant="outlined" onClick={() => fileInput.current?.click()}>
          {text.importFile}
        </Button>
        <Button variant="outlined" disabled={own.presets.length === 0} onClick={exportAll}>
          {text.exportAll}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </ModalDialog>
  );
}

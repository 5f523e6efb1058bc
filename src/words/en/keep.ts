import type { DraftFacts } from '../../app/form/drafts/draftFacts.ts';
import { counted, joined } from './text.ts';

const moment = (time: number) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' }).format(time);

const principals = (number: number) => counted(number, 'principal', 'principals');

const mostFieldsNamed = 3;

const fewFields = (names: readonly string[]) =>
  names.length > mostFieldsNamed ? `${names.length} fields` : joined(names);

export const keep = {
  undo: {
    label: 'Undo and reset',
    imported: 'Imported policy',
    undo: 'Undo',
    redo: 'Redo',
    reset: 'Reset',
    resetHelp: 'Every field back to its default. Undo brings your choices back.',
    atDefaults: 'Every field holds its default.',
    resetDone: 'Every field is back to its default.',
    none: { undo: 'Nothing to undo', redo: 'Nothing to redo' },
    next: {
      undo: (fields: readonly string[]) => `Undo: ${fewFields(fields)}`,
      redo: (fields: readonly string[]) => `Redo: ${fewFields(fields)}`,
    },
    done: {
      undo: (fields: readonly string[]) => `Undone: ${fewFields(fields)}.`,
      redo: (fields: readonly string[]) => `Done again: ${fewFields(fields)}.`,
    },
  },
  drafts: {
    label: 'Your last form',
    broughtBack: (savedAt: number) =>
      `Your last form was brought back, as it stood on ${moment(savedAt)}. It is kept in this browser only.`,
    startAfresh: 'Start afresh',
    startedAfresh: 'Every field holds its default again. Undo brings your form back.',
    displaced: 'The link was opened. The form that stood here before is kept in this browser.',
    bringBack: 'Bring it back',
    unreadable:
      'A form that this browser kept could not be read. Nothing of it was used, and it was set aside.',
    dismiss: 'Dismiss',
    notKeptLabel: 'Not kept',
    notKept:
      'This browser does not keep what you enter: it is lost when the page closes. Copy the link to keep it.',
  },
  version: {
    label: 'New version',
    ready: 'A new version is ready. Your form stays.',
    reload: 'Reload',
    dismiss: 'Later',
  },
  keptForms: {
    title: 'Kept forms',
    help: 'Each tab keeps its form in this browser, and nowhere else, so that a reload or a crash loses nothing. Forget them where others use this browser, too.',
    none: 'This browser keeps no form.',
    newer: 'Kept by a newer version of this page.',
    unreadable: 'Could not be read; nothing of it was used.',
    thisTab: 'this tab',
    bringBackShort: 'Bring back',
    save: 'Save the unreadable form as a file',
    forgetUnreadable: 'Forget the unreadable form',
    forgetAll: 'Forget all',
    close: 'Close',
    name: ({ region, environment, principals: number }: DraftFacts) =>
      `${region} · ${environment} · ${principals(number)}`,
    savedAt: (savedAt: number) => moment(savedAt),
    bringBack: (name: string) => `Bring back ${name}`,
    forget: (name: string) => `Forget ${name}`,
    broughtBack: (name: string) => `Brought back ${name}.`,
    forgotten: (forms: number) => `Forgot ${counted(forms, 'form', 'forms')}.`,
  },
  ownPresets: {
    dialogTitle: 'Your presets',
    close: 'Close',
    name: 'Name',
    namePlaceholder: 'Production, Frankfurt',
    save: 'Save these choices',
    replace: (name: string) => `Replace “${name}”`,
    saveNeedsSoundForm: 'Choices can be saved once every field is in order.',
    none: 'None saved yet. Save the choices in the form under a name, or import a file.',
    use: (name: string) => `Use ${name}`,
    useShort: 'Use',
    rename: (name: string) => `Rename ${name}`,
    renameTo: (name: string) => `New name for ${name}`,
    keepName: 'Keep this name',
    remove: (name: string) => `Delete ${name}`,
    exportAll: 'Export as JSON',
    importFile: 'Import JSON…',
    nameNeeded: (longest: number) =>
      `Expected a name of 1 to ${longest} characters, for example Production.`,
    nameTaken: (name: string) => `There is a preset “${name}” already. Expected another name.`,
    renamed: (name: string) => `Renamed to “${name}”.`,
    used: (name: string) => `The form now holds “${name}”.`,
    saved: (name: string) => `Saved “${name}” in this browser.`,
    removed: (name: string) => `Deleted “${name}”.`,
    imported: (number: number) => `Imported ${counted(number, 'preset', 'presets')}.`,
    skipped: (number: number) =>
      `${counted(number, 'entry', 'entries')} could not be read as a preset.`,
    partly: (name: string, sentence: string) => `“${name}”: ${sentence}`,
    notStored:
      'This browser refuses to store presets. They work until you close the page; export them to keep them.',
    damagedStore:
      'Some of the presets stored in this browser could be read in part only. The stored file is kept as it was.',
    fileUnreadable:
      'The browser cannot read the file. It may have been moved or changed. Choose it again.',
    unreadableStore: 'The presets stored in this browser could not be read and were left alone.',
    errors: {
      tooLarge: 'The file is larger than 1 MB. Expected a preset file exported here.',
      notJson: 'The file is not JSON. Expected a preset file exported here.',
      notAPresetFile: 'The file holds no presets. Expected a preset file exported here.',
      newerVersion:
        'The file comes from a newer version of this page. Reload the page and try again.',
    },
  },
};

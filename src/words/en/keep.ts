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
    resetHelp: 'Resets all fields to their defaults. Undo restores your choices.',
    atDefaults: 'All fields are at their defaults.',
    resetDone: 'All fields are back to their defaults.',
    none: { undo: 'Nothing to undo', redo: 'Nothing to redo' },
    next: {
      undo: (fields: readonly string[]) => `Undo: ${fewFields(fields)}`,
      redo: (fields: readonly string[]) => `Redo: ${fewFields(fields)}`,
    },
    done: {
      undo: (fields: readonly string[]) => `Undone: ${fewFields(fields)}.`,
      redo: (fields: readonly string[]) => `Redone: ${fewFields(fields)}.`,
    },
  },
  drafts: {
    label: 'Restored draft',
    broughtBack: (savedAt: number) =>
      `Your draft of ${moment(savedAt)} was restored. It is saved in this browser only.`,
    startAfresh: 'Start over',
    startedAfresh: 'All fields are back to their defaults. Undo restores your draft.',
    displaced: 'The link was opened. The draft that was here before is saved in this browser.',
    bringBack: 'Restore it',
    unreadable:
      'A draft saved in this browser couldn’t be read. It was not used, and was set aside.',
    dismiss: 'Dismiss',
    notKeptLabel: 'Not saved',
    notKept:
      'This browser doesn’t save what you enter, so closing the page loses it. Copy the link to keep it.',
  },
  version: {
    label: 'New version',
    ready: 'A new version is ready. Your form stays.',
    reload: 'Reload',
    dismiss: 'Later',
  },
  keptForms: {
    title: 'Saved drafts',
    help: 'Each tab saves its draft in this browser only, so a reload or a crash loses nothing. Delete drafts if others use this browser.',
    none: 'No saved drafts.',
    newer: 'Saved by a newer version of this page.',
    unreadable: 'Couldn’t be read, and was not used.',
    thisTab: 'this tab',
    bringBackShort: 'Restore',
    save: 'Save the unreadable draft as a file',
    forgetUnreadable: 'Delete the unreadable draft',
    forgetAll: 'Delete all',
    close: 'Close',
    name: ({ region, environment, principals: number }: DraftFacts) =>
      `${region} · ${environment} · ${principals(number)}`,
    savedAt: (savedAt: number) => moment(savedAt),
    bringBack: (name: string) => `Restore ${name}`,
    forget: (name: string) => `Delete ${name}`,
    broughtBack: (name: string) => `Restored ${name}.`,
    forgotten: (forms: number) => `Deleted ${counted(forms, 'draft', 'drafts')}.`,
  },
  ownPresets: {
    dialogTitle: 'Your presets',
    close: 'Close',
    name: 'Name',
    namePlaceholder: 'Production, Frankfurt',
    save: 'Save these choices',
    replace: (name: string) => `Replace “${name}”`,
    saveNeedsSoundForm: 'Fix the highlighted fields to save a preset.',
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
      'This browser doesn’t allow saving presets. They work until you close the page; export them to keep them.',
    damagedStore:
      'Some presets saved in this browser could only be read in part. The saved file was left unchanged.',
    fileUnreadable:
      'The browser cannot read the file. It may have been moved or changed. Choose it again.',
    unreadableStore: 'The presets saved in this browser couldn’t be read, and were left unchanged.',
    errors: {
      tooLarge: 'The file is larger than 1 MB. Expected a preset file exported here.',
      notJson: 'The file is not JSON. Expected a preset file exported here.',
      notAPresetFile: 'The file holds no presets. Expected a preset file exported here.',
      newerVersion:
        'The file comes from a newer version of this page. Reload the page and try again.',
    },
  },
};

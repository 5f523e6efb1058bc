import type { DraftFacts } from '../../app/form/drafts/draftFacts.ts';
import { counted, joined } from './text.ts';

const moment = (time: number) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' }).format(time);

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
    notSavedLabel: 'Not saved',
    notSaved:
      'This browser doesn’t save what you enter, so closing the page loses it. Copy the link to keep it.',
  },
  version: {
    label: 'New version',
    ready: 'A new version is ready. Your form stays.',
    reload: 'Reload',
    dismiss: 'Later',
  },
  share: {
    title: 'The link leaves something out',
    lacks: (policies: readonly string[]) =>
      `What you imported for the ${joined(policies)} is too long for a link. Whoever opens the link has to import it, too, before copying ${policies.length === 1 ? 'that policy' : 'those policies'}.`,
    instead: 'The .zip and the Markdown hold everything.',
    archive: 'Deploy: all files (.zip)',
    markdown: 'Review: Markdown',
    copyWithout: 'Copy link without it',
    close: 'Cancel',
  },
  saved: {
    open: 'Saved…',
    title: 'Saved',
    help: 'Saved in this browser only. Each tab saves its form by itself; a form with a name stays until you delete it. Delete them if others use this browser.',
    name: 'Name',
    namePlaceholder: 'Production, Frankfurt',
    save: 'Save this form',
    replace: (name: string) => `Replace “${name}”`,
    nameNeeded: (longest: number) =>
      `Expected a name of 1 to ${longest} characters, for example Production.`,
    nameTaken: (name: string) => `“${name}” is saved already. Expected another name.`,
    savedAs: (name: string) => `Saved “${name}” in this browser.`,
    named: 'Named',
    noneNamed: 'No named forms. Save this form under a name, or import a file.',
    recent: 'Recent',
    noneRecent: 'No recent forms.',
    facts: ({ region, environment, principals }: DraftFacts) =>
      `${region} · ${environment} · ${principals || 'no principals'}`,
    savedAt: (savedAt: number) => moment(savedAt),
    hereAt: (savedAt: number) => `${moment(savedAt)} · this tab`,
    newer: 'Saved by a newer version of this page.',
    unreadable: 'Couldn’t be read, and was not used.',
    restore: (name: string) => `Restore ${name}`,
    restoreShort: 'Restore',
    restored: (name: string) => `Restored ${name}.`,
    giveName: (name: string) => `Name ${name}`,
    rename: (name: string) => `Rename ${name}`,
    nameOf: (name: string) => `New name for ${name}`,
    keepName: 'Keep this name',
    renamed: (name: string) => `Renamed to “${name}”.`,
    forget: (name: string) => `Delete ${name}`,
    forgetRecent: 'Delete all recent',
    deleted: (forms: number) => `Deleted ${counted(forms, 'form', 'forms')}.`,
    saveUnreadable: 'Save the unreadable form as a file',
    forgetUnreadable: 'Delete the unreadable form',
    exportNamed: 'Export named',
    importFile: 'Import a file',
    imported: (number: number) => `Imported ${counted(number, 'form', 'forms')}.`,
    skipped: (number: number) =>
      `${counted(number, 'entry', 'entries')} could not be read as a form.`,
    partly: (name: string, sentence: string) => `“${name}”: ${sentence}`,
    notStored:
      'This browser doesn’t allow saving forms. They stay until you close the page; export them to keep them.',
    waiting:
      'Forms that another version of this page saved are not listed: they are newer, or there is no room to convert them. Reload the page, or delete some forms.',
    fileUnreadable:
      'The browser cannot read the file. It may have been moved or changed. Choose it again.',
    errors: {
      tooLarge: 'The file is larger than 5 MB. Expected a file exported here.',
      notJson: 'The file is not JSON. Expected a file exported here.',
      notAPresetFile: 'The file holds no saved forms. Expected a file exported here.',
      newerVersion:
        'The file comes from a newer version of this page. Reload the page and try again.',
    },
    close: 'Close',
  },
};

import type { Draft, PresetFileError } from '../../formats/index.ts';

type OfName = (name: string) => string;
type OfNumber = (number: number) => string;
type OfNames = (names: readonly string[]) => string;
type Sentence<Key extends string> = Readonly<Record<Key, string>>;
type OfDirection<Value> = Readonly<Record<'undo' | 'redo', Value>>;

/** What is said of keeping what was entered, and of new versions; loaded after the first screen. */
export interface KeepMessages {
  readonly undo: Sentence<
    'label' | 'imported' | 'undo' | 'redo' | 'reset' | 'resetHelp' | 'atDefaults' | 'resetDone'
  > & {
    readonly none: OfDirection<string>;
    /** What a step would change, and what it has changed, by the fields' names. */
    readonly next: OfDirection<OfNames>;
    readonly done: OfDirection<OfNames>;
  };
  readonly drafts: Sentence<
    | 'label'
    | 'startAfresh'
    | 'startedAfresh'
    | 'displaced'
    | 'bringBack'
    | 'unreadable'
    | 'dismiss'
    | 'notKeptLabel'
    | 'notKept'
  > & { readonly broughtBack: (savedAt: number) => string };
  readonly version: Sentence<'label' | 'ready' | 'reload' | 'dismiss'>;
  readonly keptForms: Sentence<
    | 'title'
    | 'help'
    | 'none'
    | 'newer'
    | 'unreadable'
    | 'thisTab'
    | 'bringBackShort'
    | 'save'
    | 'forgetUnreadable'
    | 'forgetAll'
    | 'close'
  > & {
    /** Tells one kept form from another. */
    readonly name: (draft: Draft) => string;
    readonly savedAt: (savedAt: number) => string;
    readonly bringBack: OfName;
    readonly forget: OfName;
    readonly broughtBack: OfName;
    readonly forgotten: (forms: number) => string;
  };
  readonly ownPresets: Sentence<
    | 'dialogTitle'
    | 'close'
    | 'name'
    | 'namePlaceholder'
    | 'save'
    | 'saveNeedsSoundForm'
    | 'none'
    | 'useShort'
    | 'keepName'
    | 'exportAll'
    | 'importFile'
    | 'notStored'
    | 'damagedStore'
    | 'unreadableStore'
    | 'fileUnreadable'
  > & {
    readonly use: OfName;
    readonly replace: OfName;
    readonly renamed: OfName;
    readonly used: OfName;
    readonly rename: OfName;
    readonly renameTo: OfName;
    readonly remove: OfName;
    readonly nameNeeded: OfNumber;
    readonly nameTaken: OfName;
    readonly saved: OfName;
    readonly removed: OfName;
    readonly imported: OfNumber;
    readonly skipped: OfNumber;
    readonly partly: (name: string, sentence: string) => string;
    readonly errors: Readonly<Record<PresetFileError, string>>;
  };
}

import type { Draft } from '../draft/draftFormat.ts';

type Sentence<Key extends string> = Readonly<Record<Key, string>>;

/** What is said of keeping the form and of new versions; loaded after the first screen. */
export interface KeepMessages extends Sentence<
  | 'notKeptLabel'
  | 'notKept'
  | 'dismiss'
  | 'dialogTitle'
  | 'dialogHelp'
  | 'none'
  | 'newer'
  | 'unreadable'
  | 'thisTab'
  | 'bringBackShort'
  | 'save'
  | 'forgetUnreadable'
  | 'forgetAll'
  | 'close'
> {
  /** Tells one kept form from another. */
  readonly draft: (draft: Draft) => string;
  readonly savedAt: (savedAt: number) => string;
  readonly bringBack: (name: string) => string;
  readonly forget: (name: string) => string;
}

type Sentence<Key extends string> = Readonly<Record<Key, string>>;

/** What the box that takes anything says; loaded after the first screen. */
export interface PasteMessages extends Sentence<
  | 'title'
  | 'buttonTitle'
  | 'help'
  | 'label'
  | 'openFile'
  | 'close'
  | 'severalFiles'
  | 'otherPolicy'
  | 'repairable'
  | 'alsoFailure'
  | 'failure'
  | 'unknown'
  | 'link'
  | 'faultyLink'
  | 'form'
  | 'faultyForm'
  | 'toImport'
  | 'toTrouble'
  | 'openLink'
  | 'fill'
  | 'filled'
> {
  readonly tooLong: (limit: number) => string;
  readonly notText: (name: string) => string;
  readonly policies: (count: number, names: readonly string[]) => string;
  readonly presets: (count: number) => string;
  readonly use: (name: string) => string;
  readonly compare: (policy: string) => string;
  /** What stands on either side of a comparison. */
  readonly compared: Sentence<'before' | 'after'>;
  /** Said where it was pasted beside every field. */
  readonly took: Sentence<'policy' | 'failure'>;
}

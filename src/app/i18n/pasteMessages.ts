type Sentence<Key extends string> = Readonly<Record<Key, string>>;

/** What the box that takes anything says; loaded after the first screen. */
export interface PasteMessages extends Sentence<
  | 'title'
  | 'buttonTitle'
  | 'help'
  | 'label'
  | 'openFile'
  | 'close'
  | 'dropHere'
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
  | 'toPlace'
  | 'toTrouble'
  | 'openLink'
  | 'fill'
  | 'filled'
> {
  readonly policies: (count: number, names: readonly string[]) => string;
  readonly presets: (count: number) => string;
  readonly use: (name: string) => string;
  readonly compare: (policy: string) => string;
  /** What stands on either side of a comparison. */
  readonly compared: Sentence<'after' | 'caption' | 'field' | 'same' | 'on' | 'off' | 'none'> & {
    readonly before: Sentence<'link' | 'text'>;
  };
  /** Said where it was pasted beside every field. */
  readonly took: Sentence<'policy' | 'failure'>;
}

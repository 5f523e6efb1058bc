import type {
  ChangeSentences,
  ConflictSentences,
  DifferenceWords,
  ImportSentences,
  SchemaWords,
} from '../../policy/index.ts';
import type { ImportUse } from '../../formats/index.ts';

type Sentence<Key extends string> = Readonly<Record<Key, string>>;

/** What the parts that take in an existing policy say; loaded with them. */
export interface ImportMessages {
  readonly panel: Sentence<
    | 'intro'
    | 'text'
    | 'placeholder'
    | 'openFile'
    | 'drop'
    | 'repair'
    | 'choose'
    | 'endpoint'
    | 'endpointUnknown'
    | 'merge'
    | 'mergeHelp'
    | 'replace'
    | 'replaceHelp'
    | 'recognized'
    | 'fillForm'
    | 'malformed'
    | 'clear'
    | 'show'
  > & {
    readonly repairable: (faults: readonly string[]) => string;
    readonly candidate: (details: readonly string[], line: number) => string;
    readonly imported: (policy: string) => string;
    readonly filled: (policy: string) => string;
    readonly findings: (count: number) => string;
  };
  readonly sentences: ImportSentences;
  /** What the editor says of the elements of a policy. */
  readonly schema: SchemaWords;
  readonly notice: Sentence<
    'waiting' | 'unreadable' | 'failed' | 'difference' | 'remove' | 'linkTooLong' | 'details'
  > & {
    readonly uses: Readonly<Record<ImportUse, string>>;
    readonly merged: (kept: number, added: number) => string;
    readonly nothingToAdd: (kept: number) => string;
    readonly fullAccess: string;
    readonly except: string;
    readonly excepted: (policy: string) => string;
    readonly replaced: (statements: number) => string;
    readonly conflicts: (count: number) => string;
    readonly inLink: (characters: number) => string;
    readonly removed: (policy: string) => string;
    readonly statement: (number: number) => string;
  };
  readonly changes: ChangeSentences;
  readonly conflicts: ConflictSentences;
  readonly difference: Sentence<'before' | 'after' | 'asking' | 'close' | 'evidence' | 'failed'> & {
    readonly title: (policy: string) => string;
  };
  readonly differences: DifferenceWords;
}

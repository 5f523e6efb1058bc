import type {
  NoteSentences,
  OutputFormatId,
  OutputIdField,
  OutputMode,
  OutputProblemSentences,
  PrivateDnsFor,
} from '../../policy/index.ts';
import type { EndpointChoice } from '../apply/endpointChoice.ts';

type Sentence<Key extends string> = Readonly<Record<Key, string>>;

/** What the part that hands the policies over says; loaded with it. */
export interface ApplyMessages extends Sentence<
  | 'intro'
  | 'endpoints'
  | 'mode'
  | 'ids'
  | 'idsHelp'
  | 'privateDns'
  | 'formats'
  | 'unsound'
  | 'copyShort'
  | 'downloadShort'
  | 'downloadAll'
  | 'downloadAllHelp'
  | 'refused'
> {
  readonly endpointChoices: Readonly<Record<EndpointChoice, string>>;
  readonly privateDnsFor: Readonly<Record<PrivateDnsFor, string>>;
  readonly modes: Readonly<Record<OutputMode, string>>;
  readonly idFields: Readonly<
    Record<OutputIdField, { readonly label: string; readonly example: string }>
  >;
  readonly formatNames: Readonly<Record<OutputFormatId, string>>;
  readonly notes: NoteSentences;
  readonly outputProblems: OutputProblemSentences;
  /** One after the other. */
  readonly sentences: (sentences: readonly string[]) => string;
  readonly copy: (fileName: string) => string;
  readonly download: (fileName: string) => string;
  readonly readme: (bundle: BundleFacts) => string;
}

/** What the bundle's README tells. */
export interface BundleFacts {
  readonly link: string;
  readonly findings: readonly { readonly policy: string; readonly sentences: readonly string[] }[];
  readonly files: readonly string[];
  readonly version: string;
  readonly catalogueDate: string;
}

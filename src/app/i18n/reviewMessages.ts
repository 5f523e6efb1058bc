import type { CompanionSentences } from '../../words/en/companions.ts';
import type {
  FactId,
  FailureSentences,
  FindingCode,
  FindingDoc,
  FindingSentences,
  FindingSeverity,
  PhraseWords,
} from '../../policy/index.ts';
import type { SymptomSentences } from '../../words/en/symptoms.ts';

type Sentence<Key extends string> = Readonly<Record<Key, string>>;

/** What the parts below the first screen say; loaded with them. */
export interface ReviewMessages {
  readonly words: PhraseWords;
  readonly inWords: (policy: string) => string;
  readonly symptoms: SymptomSentences;
  readonly failures: FailureSentences;
  readonly companions: CompanionSentences;
  readonly facts: Readonly<Record<FactId, string>>;
  readonly certainties: Sentence<'verified' | 'likely' | 'unknown'>;
  readonly faults: Sentence<'yes' | 'likely' | 'maybe' | 'seldom' | 'no' | 'untold'>;
  readonly needed: Sentence<'yes' | 'no' | 'unknown'>;
  readonly findings: FindingSentences;
  readonly findingDoc: (code: FindingCode) => FindingDoc;
  readonly severities: Readonly<Record<FindingSeverity, string>>;
  readonly findingCount: (counts: Readonly<Record<FindingSeverity, number>>) => string;
  readonly fixIt: string;
  readonly goTo: (field: string) => string;
  /** Of an endpoint's service, where it is in doubt. */
  readonly serviceName: Sentence<'title' | 'contradiction' | 'unknown' | 'likely'>;
  readonly why: Sentence<'because' | 'source'>;
  /** Leads to a code's entry on the page of all findings. */
  readonly allAbout: (code: string) => string;
  readonly trouble: Sentence<
    | 'paste'
    | 'placeholder'
    | 'unknown'
    | 'cause'
    | 'remedy'
    | 'points'
    | 'lines'
    | 'checklist'
    | 'endpoint'
    | 'purpose'
    | 'need'
    | 'forThese'
  > & {
    /** Makes the one change that mends it, in these fields. */
    readonly fix: (fields: readonly string[]) => string;
    readonly moreRequests: (count: number) => string;
    readonly otherLines: (count: number) => string;
    readonly companionsToCheck: (services: readonly string[]) => string;
    readonly also: (causes: readonly string[]) => string;
  };
}

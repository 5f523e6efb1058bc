import type { Language, LinkProblemSentences } from '../../formats/index.ts';
import type {
  AccessLevel,
  BoardRequest,
  BoardStatus,
  BoardSum,
  BucketAccess,
  BuildStep,
  CannotJudge,
  Decision,
  DenyGroupId,
  DownloadBundle,
  EndpointId,
  ImageId,
  Instead,
  ManagedResourceKind,
  MatrixPrincipal,
  MatrixTarget,
  OutsideHostsId,
  PartyKind,
  PerimeterBreach,
  PresetId,
  ProblemSentences,
} from '../../policy/index.ts';

type OfName = (name: string) => string;
type OfNumber = (number: number) => string;
type Sentence<Key extends string> = Readonly<Record<Key, string>>;

interface EndpointMessages {
  readonly label: string;
  readonly short: string;
  readonly copy: string;
  readonly download: string;
  /** Begins the sentence “… is copied.” */
  readonly subject: string;
}

type PartiesMessages = Sentence<'label' | 'placeholder'> & {
  /** Of how many there are; what it means that there are none. */
  readonly help: OfNumber;
};

/**
 * Every text that a person reads. One object per language; what is missing or of the wrong form does
 * not compile. AWS's own terms (region names, actions, condition keys) are not translated.
 */
export interface Messages {
  /** For the `lang` attribute. */
  readonly lang: Language;
  readonly problems: ProblemSentences;
  readonly linkProblems: LinkProblemSentences;
  readonly app: Sentence<
    | 'documentTitle'
    | 'description'
    | 'otherLanguage'
    | 'otherLanguageShown'
    | 'languageUnavailable'
    | 'name'
    | 'purpose'
    | 'skipToPolicies'
    | 'toPolicies'
    | 'copyLink'
    | 'linkNeedsSoundForm'
    | 'linkTooLong'
    | 'partMissing'
    | 'tryAgain'
    | 'stillMissing'
  > & { readonly colorScheme: Sentence<'system' | 'light' | 'dark'> };
  readonly sections: Sentence<'where' | 'who' | 'denied' | 'downloads'>;
  readonly fields: {
    readonly region: Sentence<'label' | 'placeholder' | 'runsTag' | 'unconfirmedTag'> & {
      readonly runs: (name: string, partition: string) => string;
      readonly unconfirmed: (name: string, partition: string) => string;
      readonly searching: OfName;
    };
    readonly environment: Sentence<'label' | 'help'>;
    readonly principals: PartiesMessages;
    readonly resources: PartiesMessages;
    /** What the entries of both are, and how many more there are than are shown. */
    readonly parties: Readonly<Record<PartyKind, string>> & { readonly more: OfNumber };
    readonly sameAsPrincipals: Sentence<'label'>;
    readonly managedResources: Sentence<'label' | 'help' | 'notNeeded'>;
    readonly managedOnlyForOrg: Sentence<'label' | 'help'>;
    readonly awsServices: Sentence<'label' | 'help'>;
    readonly deniedActions: Sentence<
      'label' | 'help' | 'groups' | 'wildcard' | 'clear' | 'open' | 'close'
    > & {
      readonly placeholder: OfNumber;
      readonly pending: OfName;
      readonly remove: OfName;
      readonly matches: (pattern: string, names: readonly string[]) => string;
      readonly matchCount: OfNumber;
    };
    readonly ssmAgent: Sentence<'label' | 'help'>;
    readonly downloads: Sentence<'label' | 'help'>;
    readonly images: Sentence<'label' | 'help'> & {
      readonly names: Readonly<Record<ImageId, string>>;
      readonly outside: Readonly<Record<OutsideHostsId, string>>;
      /** What no endpoint serves, and what to do instead. */
      readonly noEndpoint: (image: string, hosts: readonly string[], instead: Instead) => string;
    };
    readonly buckets: Sentence<'label' | 'help' | 'name' | 'prefix' | 'add'> & {
      readonly placeholders: Sentence<'name' | 'prefix'>;
      readonly access: Readonly<Record<BucketAccess, string>>;
      readonly row: OfNumber;
      readonly remove: OfName;
    };
    readonly orgBuckets: Sentence<'label' | 'help'>;
    readonly s3EndpointType: Sentence<'label'> & {
      readonly help: Sentence<'interface' | 'gateway'>;
    };
    readonly catalog: Sentence<'label' | 'help' | 'whatChanged'> & {
      readonly changed: (since: {
        readonly region: string;
        readonly corrected: number;
        readonly added: number;
        readonly removed: number;
      }) => string;
      readonly takeNewest: OfName;
    };
    readonly moreProblems: OfNumber;
    readonly confirm: string;
    readonly confirmOf: (field: string) => string;
    readonly warning: string;
    readonly error: string;
  };
  readonly managedResources: Readonly<Record<ManagedResourceKind, string>>;
  readonly downloads: Readonly<
    Record<DownloadBundle, { readonly label: string; readonly note?: string }>
  >;
  readonly accessLevels: Readonly<Record<AccessLevel, string>>;
  readonly denyGroups: Readonly<Record<DenyGroupId, string>>;
  readonly presets: Sentence<
    'label' | 'builtIn' | 'own' | 'custom' | 'customHelp' | 'ownHelp' | 'manage'
  > & {
    readonly names: Readonly<Record<PresetId, string>>;
    readonly help: Readonly<Record<PresetId, string>>;
  };
  readonly policies: Readonly<Record<EndpointId, EndpointMessages>> &
    Sentence<
      | 'heading'
      | 'copyShort'
      | 'downloadShort'
      | 'serviceNameBelow'
      | 'copyCommand'
      | 'tooLong'
      | 'blocked'
      | 'between'
      | 'blockedDetail'
      | 'editorUnavailable'
      | 'importShared'
    > & {
      readonly types: Sentence<'interface' | 'gateway'>;
      /** Whom else S3's endpoint serves. */
      readonly shared: Sentence<'interface' | 'gateway'>;
      readonly copyServiceName: OfName;
      readonly size: (characters: number, quota: number) => string;
    };
  readonly review: Sentence<'words' | 'trouble' | 'apply' | 'import'>;
  readonly access: Sentence<
    | 'title'
    | 'asking'
    | 'unsound'
    | 'failed'
    | 'showAll'
    | 'buildBoard'
    | 'perimeterBoard'
    | 'matrix'
    | 'onlyThisPolicy'
    | 'importedStatement'
  > & {
    readonly buildSum: (sum: BoardSum['build']) => string;
    readonly perimeterSum: (sum: BoardSum['perimeter']) => string;
    readonly unjudged: Readonly<Record<CannotJudge['why'], string>>;
    readonly showStatement: OfNumber;
    readonly goToField: OfName;
    readonly columns: Sentence<'request' | 'expected' | 'actual' | 'why'>;
    readonly wanted: Readonly<Record<BoardRequest['wanted'], string>>;
    readonly verdicts: Readonly<Record<Decision['verdict'], string>>;
    readonly statuses: Readonly<Record<Exclude<BoardStatus, 'asWanted'>, string>>;
    readonly steps: Readonly<Record<BuildStep, string>>;
    readonly breaches: Readonly<Record<PerimeterBreach, string>>;
    readonly principals: Readonly<Record<MatrixPrincipal, string>>;
    readonly targets: Readonly<Record<MatrixTarget, string>>;
  };
  readonly clipboard: Sentence<
    'refusedTitle' | 'refused' | 'text' | 'close' | 'link' | 'serviceName' | 'command'
  > & { readonly copied: OfName; readonly downloaded: OfName };
  readonly link: Sentence<'title' | 'kept' | 'closed' | 'confirmAll' | 'dismiss'> & {
    readonly field: (name: string, sentence: string) => string;
    readonly more: OfNumber;
  };
  readonly status: Sentence<'allSound'> & {
    readonly attention: (fields: readonly string[]) => string;
    readonly blocked: (policies: readonly string[]) => string;
  };
  readonly crash: Sentence<
    'title' | 'explain' | 'link' | 'reset' | 'reload' | 'details' | 'refused'
  >;
  readonly footer: Sentence<
    'private' | 'keptForms' | 'notTested' | 'source' | 'license' | 'thirdParty'
  > & {
    readonly version: OfName;
    readonly catalogue: OfName;
    readonly bucketNames: OfName;
    readonly whatChanged: string;
  };
}

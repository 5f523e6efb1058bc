import type { EndpointType } from '../catalog/endpoints.ts';
import type { ManagedResourceOwner } from '../catalog/managedResources.ts';
import type { JsonKind } from '../jsonKind.ts';
import type { PartyKind } from '../party.ts';
import type { BucketKind } from '../statement/awsBucket.ts';
import type { OperatorMeaning, TestedKey } from './testedKeys.ts';

/** The code says it all. */
type NoValues = Readonly<Record<string, never>>;

/** How a resource of Image Builder is owned, by the account field of its ARN. */
export type ResourceOwner = ManagedResourceOwner | 'anyAccount' | 'account';

/** The element of a statement that a message is drawn from. */
export type StatementElement =
  | 'Statement'
  | 'Effect'
  | 'Sid'
  | 'Principal'
  | 'NotPrincipal'
  | 'Action'
  | 'NotAction'
  | 'Resource'
  | 'NotResource'
  | 'Condition';

/** Organizations, units by their paths, or accounts; any of them. */
export interface NamedParties {
  readonly kind: PartyKind;
  readonly ids: readonly string[];
}

/** Callers. */
export interface CallerValues {
  everyone: NoValues;
  identitiesOf: NamedParties;
  everyoneOutside: NamedParties;
  awsServices: NoValues;
  /** Everyone in an account; on a gateway endpoint only its root user. */
  account: { readonly account: string; readonly type?: EndpointType };
  role: { readonly name: string; readonly account: string };
  user: { readonly name: string; readonly account: string };
  awsService: { readonly service: string };
  federated: { readonly provider: string };
  canonicalUser: { readonly id: string };
  otherPrincipal: { readonly type: string; readonly given: string };
  unnamedCallers: NoValues;
}

/** Actions. */
export interface ActionValues {
  everyAction: NoValues;
  everyImageBuilderAction: NoValues;
  everyActionOf: { readonly service: string };
  imageBuilderAction: { readonly name: string };
  unknownImageBuilderAction: { readonly name: string };
  imageBuilderActions: { readonly pattern: string; readonly names: readonly string[] };
  action: { readonly service: string; readonly name: string };
  actionsLike: { readonly service: string; readonly pattern: string };
  malformedAction: { readonly given: string };
  unnamedActions: NoValues;
}

/** Resources. Buckets stand for the objects in them, unless the message says otherwise. */
export interface ResourceValues {
  everyResource: NoValues;
  resourcesOf: NamedParties;
  resourcesOutside: NamedParties;
  knownBucket: {
    readonly kind: BucketKind;
    readonly region: string;
    readonly surely: boolean;
    readonly bucket: string;
    readonly objects: string;
  };
  bucket: { readonly bucket: string; readonly objects: string };
  bucketItself: { readonly bucket: string };
  everyBucketAndObject: NoValues;
  objectsLike: { readonly pattern: string };
  bucketsOrObjectsLike: { readonly pattern: string };
  imageBuilderResources: {
    readonly owner: ResourceOwner;
    readonly account: string;
    /** As ARNs write it, `component`; `*` for every type. */
    readonly type: string;
    /** What follows the type; `*` for every one. */
    readonly name: string;
    readonly region: string;
  };
  arn: { readonly arn: string };
  arnPattern: { readonly arn: string };
  malformedArn: { readonly given: string };
  unnamedResources: NoValues;
}

/** Tests of a condition. */
export interface TestValues {
  test: OperatorMeaning & {
    readonly key: TestedKey | undefined;
    /** The key as the document writes it. */
    readonly given: string;
    readonly values: readonly string[];
  };
  presence: {
    readonly key: TestedKey | undefined;
    readonly given: string;
    readonly present: boolean;
  };
  unknownTest: { readonly operator: string; readonly given: string };
  emptyTest: { readonly operator: string; readonly given: string };
}

/** What of a statement is not as it must be, so that its sentence cannot be the whole truth. */
export interface FaultValues {
  notAnObject: { readonly given: JsonKind };
  noStatements: NoValues;
  missing: { readonly element: StatementElement };
  notUnderstood: { readonly element: StatementElement; readonly given: JsonKind };
  emptyList: { readonly element: StatementElement };
  bothElements: { readonly element: StatementElement; readonly other: StatementElement };
  unknownEffect: { readonly given: string };
  unknownElements: { readonly names: readonly string[] };
}

/** An entry that is no text; met in lists of callers, actions and resources. */
interface EntryValues {
  notText: { readonly given: JsonKind };
}

/** What a part says that its message in the sentence only counts. */
interface DetailValues {
  value: { readonly given: string };
  bucketListed: { readonly bucket: string; readonly objects: string };
  imageBuilderActionsListed: { readonly pattern: string; readonly names: readonly string[] };
}

/** Several messages said as one, where a list is too long or repeats itself. */
interface SummaryValues {
  bucketsOfKind: {
    readonly kind: BucketKind;
    readonly surely: boolean;
    readonly objects: string;
    readonly count: number;
  };
  manyCallers: { readonly count: number };
  manyActions: { readonly count: number; readonly namesOnly: boolean };
  manyBuckets: { readonly count: number };
  manyResources: { readonly count: number };
  manyTests: { readonly count: number };
}

/** How messages, already in words, make longer ones and at last the sentence. */
interface SentenceValues {
  list: { readonly items: readonly string[] };
  objectsOf: { readonly buckets: string };
  everyoneExcept: { readonly callers: string };
  everyActionExcept: { readonly actions: string };
  everyResourceExcept: { readonly resources: string };
  tests: { readonly tests: readonly string[] };
  allows: SentenceParts;
  denies: SentenceParts;
  neither: SentenceParts;
  allowsReading: BucketSentenceParts;
  allowsUploading: BucketSentenceParts;
  /** Whole sentences, one after the other. */
  sentences: { readonly sentences: readonly string[] };
}

interface BucketSentenceParts {
  readonly callers: string;
  readonly buckets: string;
  /** Empty where the statement has no condition. */
  readonly tests: string;
}

interface SentenceParts {
  readonly callers: string;
  readonly actions: string;
  readonly resources: string;
  /** Empty where the statement has no condition. */
  readonly tests: string;
}

/** What each message tells. */
export interface MessageValues
  extends
    CallerValues,
    ActionValues,
    ResourceValues,
    TestValues,
    FaultValues,
    EntryValues,
    DetailValues,
    SummaryValues,
    SentenceValues {}

export type MessageCode = keyof MessageValues;

/** A piece of a sentence, before any language: code and values. */
export type MessageOf<Code extends MessageCode> = {
  [Each in Code]: { readonly code: Each; readonly values: MessageValues[Each] };
}[Code];

export type CallerMessage = MessageOf<keyof CallerValues | 'notText'>;
export type ActionMessage = MessageOf<keyof ActionValues | 'notText'>;
export type ResourceMessage = MessageOf<keyof ResourceValues | 'notText'>;
export type TestMessage = MessageOf<keyof TestValues>;
export type FaultMessage = MessageOf<keyof FaultValues>;

/** Words for every message: the core's English, or an app's own language. */
export type StatementWords = {
  readonly [Code in MessageCode]: (values: MessageValues[Code]) => string;
};

/** Makes a message of a kind. */
export function message<Code extends MessageCode>(
  code: Code,
  values: MessageValues[Code],
): { readonly code: Code; readonly values: MessageValues[Code] } {
  return { code, values };
}

/** A message in whichever language `words` speaks. */
export function sayMessage<Code extends MessageCode>(
  words: StatementWords,
  { code, values }: { readonly code: Code; readonly values: MessageValues[Code] },
): string {
  return words[code](values);
}

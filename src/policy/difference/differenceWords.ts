import type { EndpointId, EndpointType } from '../catalog/endpoints.ts';
import type { StatementWords } from '../words/message.ts';
import { isAssumedKey } from '../access/assumptionWords.ts';
import type { ComparedPolicy, DifferenceChange, DifferenceContext, HeldKey } from './difference.ts';

/** Whether it is said as what an answer takes for granted; of other keys it is said that requests carry them. */
export const isTakenForGranted = ({ key, value, absent }: HeldKey): boolean =>
  isAssumedKey(key) && !absent && value.length > 0;

type Kind = DifferenceChange['kind'];

/** What callers do with objects, as people say it. */
export type Transfer = 'read' | 'upload' | 'delete' | 'list';

/** What an action counted as "every" is an action on. */
export type ActionScope = 'service' | 'objects' | 'bucket';

/** Callers, actions, targets: the parts of a sentence. */
interface PartValues {
  anonymous: object;
  awsService: object;
  identities: object;
  anyOrganization: object;
  noOrganization: object;
  otherOrganizations: object;
  organizations: { readonly orgIds: readonly string[] };
  amongCallers: { readonly principal: string; readonly callers: string };
  everyone: { readonly type: EndpointType };
  everyoneBut: { readonly callers: string };
  callersBut: { readonly callers: string; readonly but: string };
  everyAction: {
    readonly kind: Kind;
    readonly endpoint: EndpointId;
    readonly scope: ActionScope;
    /** Actions left out; empty where it is every one. */
    readonly but: readonly string[];
  };
  actions: { readonly kind: Kind; readonly names: readonly string[] };
  manyActions: {
    readonly endpoint: EndpointId;
    readonly count: number;
    /** Actions that a reader knows, where there are some among them. */
    readonly among: readonly string[];
  };
  everyTarget: { readonly kind: Kind; readonly endpoint: EndpointId };
  otherBuckets: { readonly kind: Kind };
  manyTargets: { readonly endpoint: EndpointId; readonly count: number };
  imageBuilderResources: { readonly kind: Kind; readonly owned: boolean };
  s3Service: object;
  butNamedWithin: object;
  ownedBy: { readonly owners: readonly string[] };
  ownerOrganizations: { readonly orgIds: readonly string[] };
  ownerOther: object;
  ownerCallers: object;
  ownerNone: object;
  contexts: { readonly contexts: readonly DifferenceContext[] };
  explicit: object;
}

/** One sentence each. `where` and `why` are empty, or bring what joins them to the rest of it. */
interface SentenceValues {
  opened: DeedValues;
  closed: DeedValues;
  /** Nobody may any longer. */
  closedToAll: Omit<DeedValues, 'who'> & { readonly type: EndpointType };
  readable: ReadableValues;
  noLongerReadable: ReadableValues;
  nothingClosed: { readonly asked: number };
  nothingOpened: { readonly asked: number };
  nothingChanges: { readonly asked: number };
  incomplete: { readonly asked: number };
  unjudgedRequests: { readonly count: number };
  notAPolicy: { readonly policy: ComparedPolicy };
  tooLarge: { readonly policy: ComparedPolicy };
  tooManyWildcards: { readonly policy: ComparedPolicy };
}

interface DeedValues {
  readonly who: string;
  readonly deed: string;
  readonly where: string;
  readonly why: string;
}

interface ReadableValues {
  readonly buckets: string;
  readonly who: string;
  readonly where: string;
  readonly why: string;
}

interface DeedWords {
  transfer: {
    readonly kind: Kind;
    readonly transfers: readonly Transfer[];
    /** Buckets; empty where there are patterns only. */
    readonly buckets: string;
    /** Objects that match a pattern. */
    readonly patterns: readonly string[];
    /** Whose they are, as `ownedBy` says it; empty where that makes no difference. */
    readonly owned: string;
  };
  call: { readonly actions: string; readonly targets: string };
}

type Values = PartValues & DeedWords & SentenceValues;

export type DifferenceSentenceCode = keyof SentenceValues;

/** Words for a difference: the core's English, or an app's own language. */
export type DifferenceWords = {
  readonly [Code in keyof Values]: (values: Values[Code]) => string;
} & {
  /** Words for buckets, ARNs and principals, and for lists. */
  readonly statements: StatementWords;
};

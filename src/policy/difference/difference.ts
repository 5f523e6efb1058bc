import type { Assumption, Decision } from '../access/decision.ts';
import type { PolicyRequest } from '../access/policyRequest.ts';
import type { EndpointId, EndpointType } from '../catalog/endpoints.ts';

/** Who was asked about. Organizations are told apart only where a policy tells them apart. */
export type DifferenceCaller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'awsService' }
  | { readonly kind: 'organizations'; readonly orgIds: readonly string[] }
  /** Identities of every organization that no condition names. */
  | { readonly kind: 'otherOrganizations' }
  /** Signed callers, where no condition names an organization. */
  | { readonly kind: 'identities' }
  /** The same, where a condition tells those of an organization, whichever it is, from others. */
  | { readonly kind: 'anyOrganization' }
  /** Identities of accounts in no organization. */
  | { readonly kind: 'noOrganization' }
  /** As a policy names it: an account, or an ARN with or without wildcards. */
  | {
      readonly kind: 'principal';
      readonly given: string;
      /** Where it only counts as a member of these. */
      readonly of?: CallerMembership;
    };

/** Signed callers, by their organization where a condition tells that. */
export type CallerMembership = Exclude<
  DifferenceCaller,
  { readonly kind: 'anonymous' | 'awsService' | 'principal' }
>;

/** Whose a resource is, by `aws:ResourceOrgID`. */
export type DifferenceOwner =
  | { readonly kind: 'noOrganization' }
  /** The caller's own, whichever it is. */
  | { readonly kind: 'callersOrganization' }
  | { readonly kind: 'organizations'; readonly orgIds: readonly string[] }
  | { readonly kind: 'otherOrganizations' };

/** What requests hold of a condition key: one of the values, with `not` none of them. */
export interface HeldKey extends Assumption {
  /** Or they do not carry it; that alone where `value` is empty and nothing says `not`. */
  readonly absent?: true;
}

/** What requests hold of further condition keys, each of them. */
export type DifferenceContext = readonly HeldKey[];

/** What was asked for. */
export type DifferenceTarget =
  /** Objects of a bucket, and the bucket itself where `objects` is `*`. `arn` is the objects' ARN. */
  | { readonly kind: 'bucket'; readonly arn: string }
  /** Every bucket that neither policy names. */
  | { readonly kind: 'otherBuckets' }
  /** Resources of Image Builder that neither policy names by an ARN. */
  | { readonly kind: 'imageBuilderResources' }
  /** Resources of Image Builder that a policy names, or that AWS owns and lends. */
  | { readonly kind: 'named'; readonly arn: string }
  /** S3 requests that name no bucket. */
  | { readonly kind: 's3Service' };

/** One request that both policies were asked about, with every condition key that it carries. */
export interface DifferenceExample {
  readonly request: PolicyRequest;
  readonly before: Decision;
  readonly after: Decision;
}

/**
 * Requests of one shape whose answer changed the same way: each of the callers may now (`opened`), or may
 * no longer (`closed`), take each of the actions on each of the targets.
 */
export interface DifferenceChange {
  readonly kind: 'opened' | 'closed';
  readonly callers: readonly DifferenceCaller[];
  /** The callers asked that are not among them; empty where it is everyone. */
  readonly otherCallers: readonly DifferenceCaller[];
  /** Those of them that a policy names, and that belong to one of the callers. */
  readonly butNamedCallers: readonly DifferenceCaller[];
  /** With the service prefix, sorted. */
  readonly actions: readonly string[];
  /** The actions that were asked of the same targets and are not among them, sorted. */
  readonly otherActions: readonly string[];
  readonly targets: readonly DifferenceTarget[];
  /** Whether within them either policy names something of which this is not said. */
  readonly butNamedWithin: boolean;
  /** Each target that any of the actions can be asked of, those that neither policy names included. */
  readonly everyTarget: boolean;
  /** Absent where the owner makes no difference. */
  readonly owners?: readonly DifferenceOwner[];
  /** One of them holds; absent where the further condition keys make no difference. */
  readonly contexts?: readonly DifferenceContext[];
  /** Of `closed`: a Deny statement forbids each example. */
  readonly explicit: boolean;
  /** Requests behind it, asked one by one; at least one. */
  readonly examples: readonly DifferenceExample[];
}

/** Which of the two policies. */
export type ComparedPolicy = 'before' | 'after';

/** Why a policy, or both, cannot be judged at all. */
export interface UnjudgedPolicy {
  readonly policy: ComparedPolicy;
  /** `tooLarge`: longer than any policy can be. `tooManyWildcards`: in one text, more than can be tried. */
  readonly reason: 'notAPolicy' | 'tooLarge' | 'tooManyWildcards';
}

/** What changes between two policies of an endpoint, for the requests asked. */
export interface Difference {
  readonly endpoint: EndpointId;
  /** Whom the endpoint serves depends on it. */
  readonly type: EndpointType;
  /** What was allowed and is denied comes first. */
  readonly changes: readonly DifferenceChange[];
  /** How many requests both policies were asked about. */
  readonly asked: number;
  /** Whether everything that the policies name was asked about; false where the limit was reached. */
  readonly complete: boolean;
  /** Requests that the engine could not judge, though it judges the policies. */
  readonly unjudgedRequests: readonly PolicyRequest[];
  /** Where one cannot be judged there is nothing to compare, and the rest is empty. */
  readonly unjudgedPolicies: readonly UnjudgedPolicy[];
}

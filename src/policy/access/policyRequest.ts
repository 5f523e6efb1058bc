/** Whether something belongs to whoever asks about the policy; what is neither said is not known. */
export type Whose = 'own' | 'foreign';

/**
 * A role or a user, by what is known of it. What `arn` says counts where `accountId` is absent. Of an
 * account that neither gives, `whose` says whether it may be one that the policy names.
 */
export interface RequestIdentity {
  /** The organization of its account; of a caller that is not one's own, absent where it is in none. */
  readonly orgId?: string;
  /** The organization's ID and the units down to its account, `o-…/r-…/ou-…/`. */
  readonly orgPath?: string;
  readonly accountId?: string;
  /** Of a role, a user or a role's session. */
  readonly arn?: string;
  readonly whose?: Whose;
  /**
   * Whether it signs with the credentials that EC2 gave an instance, as a build instance does. Where absent, a
   * session’s name in `arn` tells, or a key in the request that only such requests carry.
   */
  readonly onInstance?: boolean;
}

/** Who asks. `anonymous`: an unsigned request, as a build's downloads are. `awsService`: a service as itself. */
export type RequestPrincipal = 'anonymous' | 'awsService' | RequestIdentity;

/** A request as it arrives at an endpoint. */
export interface PolicyRequest {
  readonly principal: RequestPrincipal;
  /** With the service prefix, `s3:GetObject`. */
  readonly action: string;
  /**
   * An ARN, or `*` for an action that names no resource. Where `owner` is `own`, `foreign` or `anyone`, its
   * account only stands for the owner's.
   */
  readonly resource: string;
  /**
   * Whose the resource is, where neither its ARN nor the catalogue of AWS's buckets says so. `anyone`: of
   * whichever account a policy speaks of.
   */
  readonly owner?: Whose | 'aws' | 'anyone';
  /** The organization of the account that owns the resource; absent where that is in none. */
  readonly resourceOrgId?: string;
  readonly resourceOrgPath?: string;
  readonly resourceAccount?: string;
  /** Of the endpoint, where the ARN does not say it. */
  readonly region?: string;
  /** Whether the account of the endpoint is in an organization; absent where nobody has said. */
  readonly endpointIsMember?: boolean;
  /** Further condition keys; these win over the ones that follow from the rest. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

/** For what is the same of every request: whether a document can be judged at all. */
export const anyRequest = {
  principal: 'anonymous',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::any-bucket/any-object',
} as const satisfies PolicyRequest;

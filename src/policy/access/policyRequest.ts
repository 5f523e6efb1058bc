/**
 * Who asks. `anonymous`: an unsigned request, as a build's downloads are. `awsService`: a service acting
 * as itself. Otherwise an identity, with the ID of its account's organization if that is in one.
 */
export type RequestPrincipal =
  'anonymous' | 'awsService' | { readonly orgId?: string; readonly arn?: string };

/** A request as it arrives at an endpoint. */
export interface PolicyRequest {
  readonly principal: RequestPrincipal;
  /** With the service prefix, `s3:GetObject`. */
  readonly action: string;
  /** An ARN, or `*` for an action that names no resource. */
  readonly resource: string;
  /** The organization of the account that owns the resource; absent where that is in none. */
  readonly resourceOrgId?: string;
  /** Further condition keys; these win over the ones that follow from the rest. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

const account = '111111111111';

/** The partition of an ARN; `aws` for what is none. */
const partitionOfArn = (arn: string): string => arn.split(':')[1] ?? 'aws';

/** The ARN of whoever asks, where they have one. */
export function principalArn({ principal, resource }: PolicyRequest): string | undefined {
  if (typeof principal === 'string') return undefined;
  return principal.arn ?? `arn:${partitionOfArn(resource)}:iam::${account}:role/image-builder`;
}

/**
 * The condition keys that AWS puts into such a request (IAM user guide, global condition keys): keys
 * about the caller are absent from unsigned requests, `aws:ResourceOrgID` where the owner is in no
 * organization.
 */
export function requestContext(request: PolicyRequest): Record<string, string | string[]> {
  const { principal, resourceOrgId, context = {} } = request;
  const arn = principalArn(request);
  const given: Record<string, string | string[]> = {};
  for (const [key, value] of Object.entries(context)) {
    given[key] = typeof value === 'string' ? value : [...value];
  }
  return {
    ...(resourceOrgId !== undefined && { 'aws:ResourceOrgID': resourceOrgId }),
    ...(principal === 'awsService' && { 'aws:PrincipalIsAWSService': 'true' }),
    ...(arn !== undefined && { 'aws:PrincipalIsAWSService': 'false', 'aws:PrincipalArn': arn }),
    ...(typeof principal === 'object' &&
      principal.orgId !== undefined && { 'aws:PrincipalOrgID': principal.orgId }),
    ...given,
  };
}

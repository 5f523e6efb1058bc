import type { KeySubject } from '../catalog/conditionKeys.ts';
import type { ClosedRequest } from './closedRequest.ts';
import type { PolicyRequest } from './policyRequest.ts';
import { requestKeys } from './requestKeys.ts';

/** What is not known of a request, by a text that a policy writes for it. */
export type PinnedValues = ReadonlyMap<KeySubject, string>;

/**
 * The request with each key that it carries given, so that every document that is asked about it answers for
 * the same values: `pinned` where it says one, and else none that the documents name.
 */
export function pinnedRequest(
  request: PolicyRequest,
  documents: readonly unknown[],
  pinned: PinnedValues,
  now: Date,
): PolicyRequest {
  const { likely, at } = requestKeys(request, documents, now);
  const picks = likely[0].choices.map(({ subject, named }) => {
    const text = pinned.get(subject);
    return [subject, named.findIndex(({ texts }) => texts.some((each) => each === text))] as const;
  });
  return asRequest(request, at(new Map(picks)));
}

/** A closed request as one that can be asked; nothing is left to be taken for granted. */
export function asRequest(request: PolicyRequest, closed: ClosedRequest): PolicyRequest {
  const { principal, arn, resource, context } = closed;
  return {
    ...request,
    principal:
      typeof principal === 'string' || arn === undefined ? principal : { ...principal, arn },
    resource,
    context,
  };
}

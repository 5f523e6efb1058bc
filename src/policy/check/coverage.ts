import type { ElementList, StatementView } from './policyView.ts';
import { matchesWildcard } from '../wildcard.ts';

/** An action on a resource, as a request has them. */
export interface Request {
  /** With its service: `s3:GetObject`. */
  readonly action: string;
  readonly resource: string;
}

/** Whether a statement's actions and resources take a request in, conditions and callers apart. */
export function covers({ actions, resources }: StatementView, request: Request): boolean {
  return (
    coversText(actions, request.action.toLowerCase()) && coversText(resources, request.resource)
  );
}

/** Whether what an element lists, or excludes, takes a text in; actions in lower case. */
export function coversText({ present, excludes, patterns }: ElementList, text: string): boolean {
  return present && patterns.some((pattern) => matchesWildcard(text, pattern)) !== excludes;
}

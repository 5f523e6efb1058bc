import { matchesWildcard } from '../wildcard.ts';
import type { ElementList } from './policyView.ts';

/** Whether what an element lists, or excludes, takes a text in; actions in lower case. */
export function coversText({ present, excludes, patterns }: ElementList, text: string): boolean {
  return present && patterns.some((pattern) => matchesWildcard(text, pattern)) !== excludes;
}

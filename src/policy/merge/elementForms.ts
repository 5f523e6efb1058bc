import { type Arn, readArn } from '../check/arn.ts';
import type { ElementList } from '../check/policyView.ts';
import { overlapPattern } from './overlapPattern.ts';

/** Actions in lower case: IAM tells no capitals there. */
export const foldedActions = formOf((action) => action.toLowerCase());

/** The same without the space that some write. */
export const compactActions = formOf((action) => action.toLowerCase().replaceAll(/\s/g, ''));

/** Resources as patterns of whatever they may be taken for. */
export const overlapPatterns = formOf(overlapPattern);

/** Resources taken apart; `undefined` where one is no ARN. */
export const arnsOf: (element: ElementList) => readonly (Arn | undefined)[] = formOf(readArn);

/**
 * What something makes of each text of an element. Every need is held against every statement, so it is
 * made once for each element, and forgotten with it.
 */
function formOf<Form>(make: (text: string) => Form): (element: ElementList) => readonly Form[] {
  const made = new WeakMap<ElementList, readonly Form[]>();
  return (element) => {
    const known = made.get(element);
    if (known) return known;
    const forms = element.texts.map(({ value }) => make(value));
    made.set(element, forms);
    return forms;
  };
}

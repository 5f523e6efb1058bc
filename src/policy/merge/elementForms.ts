import { type Arn, readArn } from '../check/arn.ts';
import type { ElementList } from '../check/policyView.ts';
import type { Need } from './need.ts';
import { onceFor } from '../onceFor.ts';
import { overlapPattern } from './overlapPattern.ts';

/** Actions in lower case: IAM tells no capitals there. */
export const foldedActions = formsOf((action) => action.toLowerCase());

/** The same without the space that some write. */
export const compactActions = formsOf((action) => action.toLowerCase().replaceAll(/\s/g, ''));

/** Resources as patterns of whatever they may be taken for. */
export const overlapPatterns = formsOf(overlapPattern);

/** Resources taken apart; `undefined` where one is no ARN. */
export const arnsOf: (element: ElementList) => readonly (Arn | undefined)[] = formsOf(readArn);

/** The resource of a need, taken apart; `undefined` where it is no ARN. */
export const neededArn: (need: Need) => Arn | undefined = onceFor(({ resource }) =>
  readArn(resource),
);

/** What something makes of each text of an element. */
function formsOf<Form>(make: (text: string) => Form): (element: ElementList) => readonly Form[] {
  return onceFor(({ texts }) => texts.map(({ value }) => make(value)));
}

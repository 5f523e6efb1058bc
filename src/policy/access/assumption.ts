import type { OneOrMany } from '../document.ts';

/** What an answer takes for granted of a condition key whose value nobody has said. */
export interface Assumption {
  /** As AWS spells it. */
  readonly key: string;
  /** As the policy writes it; of several it is any. */
  readonly value: OneOrMany;
  /** It is none of them. */
  readonly not?: true;
}

import type { OneOrMany } from '../document.ts';

/** What an answer takes for granted of a condition key whose value nobody has said. */
export interface Assumption {
  /** As AWS spells it. */
  readonly key: string;
  /** As the policy writes it; of several it is any. */
  readonly value: OneOrMany;
  /** It is none of them; where there are none of them, that the request carries the key is all. */
  readonly not?: true;
}

/** The element of a statement that a request has to meet. */
export type StatementElement = 'Principal' | 'Action' | 'Resource' | 'Condition';

/** Which part of a condition was not met, and what the request held instead. */
export interface FailedCondition {
  readonly operator: string;
  readonly key: string;
  readonly expected: readonly string[];
  /** `notSaid`: whether the request carries the key, nobody has said. */
  readonly holds: 'anotherValue' | 'nothing' | 'notSaid';
}

/** Why a decision fell as it did; `statement` counts from 0. */
export type DecisionCause =
  | { readonly code: 'allowedBy'; readonly statement: number; readonly sid?: string }
  | {
      readonly code: 'deniedBy';
      readonly statement: number;
      readonly sid?: string;
      /** A key of which nobody has said whether the request carries it: the Deny applies to one that does not. */
      readonly unsaid?: string;
    }
  | { readonly code: 'noAllow' }
  | {
      /** The Allow that came closest, and the first of its elements that the request did not meet. */
      readonly code: 'closest';
      readonly statement: number;
      readonly sid?: string;
      readonly element: StatementElement;
      readonly condition?: FailedCondition;
    };

export type Verdict = 'allowed' | 'denied' | 'explicitlyDenied';

export interface Decision {
  readonly verdict: Verdict;
  /** The statement that decided; none where nothing allowed. */
  readonly statement?: number;
  readonly reason: DecisionCause;
  /** What the answer takes for granted of the network, the caller and the owner; mostly nothing. */
  readonly assuming: readonly Assumption[];
  /** The answer where that does not hold; there if anything is taken for granted. */
  readonly otherwise?: Verdict;
}

/** The sentence for each cause; an app's own language has the same record. */
export type DecisionSentences = {
  readonly [Code in DecisionCause['code']]: (
    cause: Extract<DecisionCause, { code: Code }>,
  ) => string;
};

/** Why a question was answered so, in whichever language `sentences` speaks. */
export function describeDecision(sentences: DecisionSentences, cause: DecisionCause): string {
  switch (cause.code) {
    case 'allowedBy':
      return sentences.allowedBy(cause);
    case 'deniedBy':
      return sentences.deniedBy(cause);
    case 'noAllow':
      return sentences.noAllow(cause);
    case 'closest':
      return sentences.closest(cause);
  }
}

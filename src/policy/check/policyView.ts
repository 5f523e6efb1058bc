import type { EndpointId, EndpointType } from '../catalog/endpoints.ts';
import type { Inputs } from '../inputs.ts';
import type { JsonKind } from '../jsonKind.ts';
import type { ConditionOperator } from './conditionOperator.ts';

/** A value and its path in the document. */
export interface Located<Value> {
  readonly value: Value;
  readonly path: string;
}

/** What a statement says with one of the pairs Action/NotAction and Resource/NotResource. */
export interface ElementList {
  /** Of `NotAction` and `NotResource`: everything but what is listed. */
  readonly excludes: boolean;
  /** Where the element stands, or would. */
  readonly path: string;
  readonly present: boolean;
  /** The lone text, or the texts of the list. */
  readonly texts: readonly Located<string>[];
  /** The texts as wildcards to match against, actions in lower case: IAM tells no capitals there. */
  readonly patterns: readonly string[];
  /** Entries that are no texts, or the whole element where it is neither text nor list. */
  readonly others: readonly Located<unknown>[];
}

/** One condition key under one operator, with the values it is tested against. */
export interface ConditionTest {
  readonly operator: ConditionOperator;
  readonly key: string;
  /** Where the key stands, below its operator. */
  readonly path: string;
  readonly texts: readonly Located<string>[];
}

/** Whom a statement speaks of; one without a Principal is read as if it said everyone. */
export type PrincipalScope = 'everyone' | 'some';

export interface StatementView {
  readonly path: string;
  readonly elements: ReadonlyMap<string, unknown>;
  /** `undefined` where it is missing or misspelt. */
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly principal: PrincipalScope;
  readonly actions: ElementList;
  readonly resources: ElementList;
  readonly tests: readonly ConditionTest[];
}

/** A document as the rules look at it: every part with its path, nothing guessed, nothing mended. */
export interface PolicyView {
  readonly endpoint: EndpointId;
  readonly type: EndpointType;
  /** Where the endpoint is, if that is known from elsewhere. */
  readonly region: string | undefined;
  readonly defaultRegion: string;
  readonly inputs: Inputs | undefined;
  /** Whether the document is what the inputs build: then only a change to the inputs lasts. */
  readonly builtFromInputs: boolean;
  readonly kind: JsonKind;
  /** Whether it is JSON of a depth that a policy can have; else the rest of the view is empty. */
  readonly readable: boolean;
  /** As `serializePolicy` writes it. */
  readonly characters: number;
  readonly elements: ReadonlyMap<string, unknown>;
  /** What stands where statements belong, whatever it is. */
  readonly entries: readonly Located<unknown>[];
  /** Those of the entries that are objects. */
  readonly statements: readonly StatementView[];
}

import type { EndpointId, EndpointType } from '../catalog/endpoints.ts';
import type { Inputs } from '../inputs.ts';
import type { JsonKind } from '../jsonKind.ts';
import type { Located, StatementModel } from '../statement/readStatement.ts';

/** A document as the rules look at it: every part with its path, nothing guessed, nothing mended. */
export interface PolicyModel {
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
  readonly statements: readonly StatementModel[];
}

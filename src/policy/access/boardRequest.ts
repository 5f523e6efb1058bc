import type { EndpointId } from '../catalog/endpoints.ts';
import type { BuildStep } from '../catalog/symptoms.ts';
import type { InputField } from '../inputs.ts';
import type { PolicyRequest } from './policyRequest.ts';

/** What a perimeter keeps out. */
export type PerimeterBreach =
  'deniedAction' | 'foreignPrincipal' | 'foreignComponent' | 'foreignBucket' | 'publicBucket';

interface BoardRequestBase {
  readonly endpoint: EndpointId;
  readonly request: PolicyRequest;
  /** The field that changes the answer, unless a statement decides that other fields wrote. */
  readonly field: InputField;
}

/**
 * `wanted: 'allowed'` for what a build needs; `'denied'` for what the inputs set out to keep out;
 * `'either'` for what they do not set out to keep out: open by choice where it is open.
 */
export type BoardRequest = BoardRequestBase &
  (
    | { readonly kind: 'build'; readonly id: BuildStep; readonly wanted: 'allowed' }
    | {
        readonly kind: 'perimeter';
        readonly id: PerimeterBreach;
        readonly wanted: 'denied' | 'either';
      }
  );

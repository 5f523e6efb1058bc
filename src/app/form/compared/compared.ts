import type { EndpointId, GivenInputs } from '../../../policy/index.ts';

/** What the form is compared with: another form's policies, or policies alone. */
export interface Compared {
  /** What stands in the other form's fields; nothing where there is no form. */
  readonly given?: GivenInputs;
  readonly policies: Readonly<Partial<Record<EndpointId, unknown>>>;
}

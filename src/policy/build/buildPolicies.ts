import { type EndpointId, mapEndpoints } from '../catalog/endpoints.ts';
import type { PolicyDocument } from '../document.ts';
import type { Inputs } from '../inputs.ts';
import { imageBuilderStatements } from '../endpoints/imageBuilder/statements.ts';
import { type ObjectsOf, s3Statements } from '../endpoints/s3/statements.ts';
import type { TracedStatement } from './statement.ts';

/** One document for each endpoint. */
export type Policies = Readonly<Record<EndpointId, PolicyDocument>>;

const tracers: Readonly<
  Record<
    EndpointId,
    (inputs: Inputs, downloads?: readonly ObjectsOf[]) => readonly TracedStatement[]
  >
> = { imageBuilder: imageBuilderStatements, s3: s3Statements };

/**
 * Where each statement of `buildPolicies(inputs)` comes from, in the same order. `downloads` take the place of the
 * buckets of the chosen bundles.
 */
export function traceStatements(
  endpoint: EndpointId,
  inputs: Inputs,
  downloads?: readonly ObjectsOf[],
): readonly TracedStatement[] {
  return tracers[endpoint](inputs, downloads);
}

/**
 * The policies of both endpoints for well-formed Inputs (see `parseInputs`).
 *
 * Pure: the same Inputs give the same documents, to the byte once serialized. Nothing is emitted for
 * an empty choice: no empty lists, no empty conditions. Reports no errors; whether a document fits
 * the quota or is wise is for checks to say.
 */
export function buildPolicies(inputs: Inputs): Policies {
  return mapEndpoints((endpoint) => buildPolicy(endpoint, inputs));
}

/** The one of `buildPolicies` for an endpoint. */
export function buildPolicy(endpoint: EndpointId, inputs: Inputs): PolicyDocument {
  const traced = traceStatements(endpoint, inputs);
  return { Version: '2012-10-17', Statement: traced.map(({ statement }) => statement) };
}

import * as v from 'valibot';
import { buildPolicies } from '../build/buildPolicies.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import type { Inputs } from '../inputs.ts';
import { parseInputs } from '../parseInputs.ts';
import { sameInputs } from '../preset.ts';
import { inferImageBuilderInputs } from '../endpoints/imageBuilder/inferInputs.ts';
import type { BuiltStatements } from '../endpoints/inferParties.ts';
import { inferS3Inputs } from '../endpoints/s3/inferInputs.ts';
import { sameJson } from './sameJson.ts';

const texts = v.union([v.string(), v.array(v.string())]);

/** What every document of this builder looks like; anything else it cannot have made. */
const builtDocument = v.strictObject({
  Version: v.literal('2012-10-17'),
  Statement: v.array(
    v.strictObject({
      Sid: v.string(),
      Effect: v.picklist(['Allow', 'Deny']),
      Principal: v.literal('*'),
      Action: texts,
      Resource: texts,
      Condition: v.optional(v.record(v.string(), v.record(v.string(), texts))),
    }),
  ),
});

/** What a document's statements say about the inputs, by endpoint. */
const inferences: Readonly<
  Record<EndpointId, (statements: BuiltStatements, current: Inputs) => Inputs>
> = {
  imageBuilder: inferImageBuilderInputs,
  s3: inferS3Inputs,
};

/**
 * The Inputs that a document was built from, if this builder made it.
 *
 * Takes any JSON value. What an endpoint's document does not tell (that of S3 knows no denied actions)
 * is taken from the current Inputs. Nothing is trusted: only Inputs that build the very document
 * again, members in whatever order, are given.
 */
export function recognizePolicy(
  endpoint: EndpointId,
  document: unknown,
  current: Inputs,
): Inputs | undefined {
  const parsed = v.safeParse(builtDocument, document);
  if (!parsed.success) return undefined;
  const statements = new Map(
    parsed.output.Statement.map((statement) => [statement.Sid, statement]),
  );
  const inferred = inferences[endpoint](statements, current);
  const { inputs } = parseInputs(inferred);
  if (!sameInputs(inputs, inferred)) return undefined;
  return sameJson(buildPolicies(inputs)[endpoint], document) ? inputs : undefined;
}

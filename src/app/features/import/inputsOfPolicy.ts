import {
  encodeField,
  type EndpointId,
  inputFields,
  type Inputs,
  traceStatements,
} from '../../../policy/index.ts';

/** What a policy says of the inputs that were recognized in it: the others are the current ones. */
export function inputsOfPolicy(
  endpoint: EndpointId,
  own: Inputs,
  current: Inputs,
): Partial<Inputs> {
  const traced = new Set(traceStatements(endpoint, own).flatMap(({ fields }) => fields));
  const stated = inputFields.filter(
    (field) =>
      traced.has(field) || encodeField(field, own[field]) !== encodeField(field, current[field]),
  );
  return Object.fromEntries(stated.map((field) => [field, own[field]]));
}

import { readArn } from '../statement/arn.ts';
import { type PolicyAction, readAction, serviceOf } from '../statement/policyAction.ts';
import { type EndpointId, endpointIds } from '../catalog/endpoints.ts';
import { isWildcard } from '../statement/wildcard.ts';

/** What somebody asks of the two policies, as typed. */
export interface Question {
  readonly action: string;
  readonly resource: string;
}

/** `otherService`: neither endpoint carries its requests, so neither policy is ever asked. */
export type QuestionProblemCode =
  | 'actionMissing'
  | 'actionMalformed'
  | 'actionWildcard'
  | 'otherService'
  | 'resourceMissing'
  | 'resourceMalformed'
  | 'resourceWildcard'
  | 'resourceOfOtherService';

/** What is wrong with a part of a question. */
export interface QuestionProblem {
  readonly path: keyof Question;
  readonly code: QuestionProblemCode;
  /** The service that was given, and the one that was expected, where it is about services. */
  readonly values: { readonly service: string; readonly expected: string };
}

export type CheckedQuestion =
  /** The endpoint whose policy answers. */
  | { readonly endpoint: EndpointId; readonly problems: readonly [] }
  | { readonly endpoint: undefined; readonly problems: readonly QuestionProblem[] };

/**
 * Whether a question is one that an endpoint's policy can be asked: one action of a service that comes
 * through one of the two endpoints, on one resource of that service, or on `*` where an action names none.
 */
export function checkQuestion({ action, resource }: Question): CheckedQuestion {
  const asked = readRequestAction(action.trim());
  const endpoint = typeof asked === 'string' ? undefined : endpointOf(asked);
  const problems: readonly QuestionProblem[] = [
    ...(typeof asked === 'string' ? [problem('action', asked)] : []),
    ...(typeof asked === 'object' && !endpoint
      ? [problem('action', 'otherService', asked.service)]
      : []),
    ...resourceProblems(resource.trim(), endpoint),
  ];
  return endpoint && problems.length === 0
    ? { endpoint, problems: [] }
    : { endpoint: undefined, problems };
}

const problem = (
  path: QuestionProblem['path'],
  code: QuestionProblemCode,
  service = '',
  expected = '',
): QuestionProblem => ({ path, code, values: { service, expected } });

function readRequestAction(given: string): PolicyAction | QuestionProblemCode {
  if (given === '') return 'actionMissing';
  const read = readAction(given);
  if (read === 'everything') return 'actionWildcard';
  if (!read) return 'actionMalformed';
  return isWildcard(read.name) ? 'actionWildcard' : read;
}

const endpointOf = ({ service }: PolicyAction) =>
  endpointIds.find((endpoint) => serviceOf(endpoint) === service);

function resourceProblems(
  given: string,
  endpoint: EndpointId | undefined,
): readonly QuestionProblem[] {
  if (given === '') return [problem('resource', 'resourceMissing')];
  if (given === '*') return [];
  if (isWildcard(given)) return [problem('resource', 'resourceWildcard')];
  const arn = readArn(given);
  if (!arn || arn.resource === '') return [problem('resource', 'resourceMalformed')];
  const expected = endpoint && serviceOf(endpoint);
  return expected === undefined || arn.service === expected
    ? []
    : [problem('resource', 'resourceOfOtherService', arn.service, expected)];
}

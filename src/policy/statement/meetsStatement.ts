import { matchesWildcard } from './wildcard.ts';
import { matchesArn, readArn, writeArn } from './arn.ts';
import {
  type CarriedRequest,
  every,
  meetsTest,
  type Met,
  not,
  resolveVariables,
  some,
} from './meetsCondition.ts';
import { hasPlaceholder } from './placeholder.ts';
import {
  accountOfPrincipal,
  awsPrincipals,
  type ElementList,
  type StatementModel,
} from './readStatement.ts';
type IsOpen = (key: string) => boolean;

/** How a request meets each element of a statement. */
export interface MetElements {
  readonly principal: Met;
  readonly action: Met;
  readonly resource: Met;
  /** Test by test, in their order; one more that cannot be told where the condition is malformed. */
  readonly tests: readonly Met[];
}

/** Holds each element of a statement against a request; what is not well-formed cannot be told. */
export function metElements(
  view: StatementModel,
  request: CarriedRequest,
  isOpen: IsOpen,
): MetElements {
  return {
    principal: meetsPrincipal(view, request),
    action: meetsActions(view, request),
    resource: meetsResources(view, request, isOpen),
    tests: meetsTests(view, request, isOpen),
  };
}

const anyKey: IsOpen = () => true;

/** Whether a statement is about an action on a resource, whoever asks, under whatever condition. */
export function isAbout(view: StatementModel, request: CarriedRequest): Met {
  const action = meetsActions(view, request);
  return action === false ? false : every([action, meetsResources(view, request, anyKey)]);
}

/** Whether a statement applies to a request. Most fall to their actions, which are told soonest. */
export function meetsStatement(view: StatementModel, request: CarriedRequest, isOpen: IsOpen): Met {
  const action = meetsActions(view, request);
  if (action === false) return false;
  const resource = meetsResources(view, request, isOpen);
  if (resource === false) return false;
  const tests = meetsTests(view, request, isOpen);
  return every([action, resource, meetsPrincipal(view, request), ...tests]);
}

function meetsActions({ actions }: StatementModel, { action }: CarriedRequest): Met {
  const folded = action.toLowerCase();
  return meetsList(actions, folded, (_, pattern) => matchesWildcard(folded, pattern));
}

function meetsResources(
  { resources }: StatementModel,
  request: CarriedRequest,
  isOpen: IsOpen,
): Met {
  return meetsList(resources, request.resource, (text, pattern) =>
    meetsResource(text, pattern, request, isOpen, resources.excludes),
  );
}

function meetsTests(
  { tests, unreadable }: StatementModel,
  request: CarriedRequest,
  isOpen: IsOpen,
): readonly Met[] {
  const met = tests.map((test) => meetsTest(test, request, isOpen));
  return unreadable.length === 0 ? met : [...met, undefined];
}

function meetsList(
  { excludes, present, others, texts, patterns }: ElementList,
  asked: string,
  meets: (text: string, pattern: string) => Met,
): Met {
  if (!present || others.length > 0) return undefined;
  /** A text with a place that is left open, by its pattern. */
  const maybe = (pattern: string) => (matchesWildcard(asked, pattern) ? undefined : false);
  const folded = asked.toLowerCase();
  let met: Met = false;
  for (const [index, located] of texts.entries()) {
    const pattern = patterns[index] ?? '';
    // Most are about something else, which is told soonest; a variable may leave even that open.
    const isElsewhere = !matchesWildcard(folded, pattern.toLowerCase());
    if (isElsewhere && !located.value.includes('${')) continue;
    const one = hasPlaceholder(located) ? maybe(pattern) : meets(located.value, pattern);
    if (one === true) return !excludes;
    if (one === undefined) met = undefined;
  }
  return excludes ? not(met) : met;
}

/**
 * Field by field. Whether a wildcard reaches across the colons of an ARN, or capitals count before its
 * last field, is not documented.
 */
function meetsResource(
  text: string,
  pattern: string,
  request: CarriedRequest,
  isOpen: IsOpen,
  excludes: boolean,
): Met {
  const { resource } = request;
  if (/^\*+$/.test(text)) return true;
  const resolved = resolveVariables(text, request, isOpen);
  // With a variable that has no value, a statement may not apply at all, whatever it excludes.
  if (typeof resolved !== 'string') {
    return excludes || matchesWildcard(resource, pattern) ? undefined : false;
  }
  if (!matchesWildcard(resource.toLowerCase(), resolved.toLowerCase())) return false;
  const wide = readArn(resolved);
  const narrow = readArn(resource);
  if (wide && narrow) {
    if (matchesArn(narrow, wide)) return true;
  }
  return matchesWildcard(foldFields(resource), foldFields(resolved)) ? undefined : false;
}

function foldFields(text: string): string {
  const arn = readArn(text);
  if (!arn) return text;
  const { resource, ...fields } = arn;
  return writeArn({ ...fields, resource: '' }).toLowerCase() + resource;
}

/** Everyone, an account, an ARN; a service or a federated user is nobody that builds ask as. */
function meetsPrincipal({ principals }: StatementModel, request: CarriedRequest): Met {
  const { excludes, doubled, given, types } = principals;
  if (doubled) return undefined;
  if (given === '*') return !excludes;
  if (types.size === 0) return undefined;
  const met = some(awsPrincipals(principals).map((id) => meetsId(id, request)));
  return excludes ? not(met) : met;
}

function meetsId(id: unknown, { principal, arn }: CarriedRequest): Met {
  if (typeof id !== 'string') return undefined;
  if (id === '*') return true;
  if (principal === 'anonymous' || principal === 'awsService') return false;
  if (arn === undefined) return undefined;
  const account = accountOfPrincipal(id);
  return account === undefined ? id === arn : account === readArn(arn)?.account;
}

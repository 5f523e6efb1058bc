import { jsonKindOf } from '../jsonKind.ts';
import {
  type CallerMessage,
  type FaultMessage,
  message,
  type MessageOf,
  type ResourceMessage,
  type ResourceOwner,
  type StatementElement,
} from './message.ts';
import { isObject, membersOf } from '../statement/policyElements.ts';
import { accountOfPrincipal, type StatementModel } from '../statement/readStatement.ts';
import { managedResourceKinds, managedResources } from '../catalog/managedResources.ts';
import { readArn } from '../statement/arn.ts';
import { findKnownBucket } from '../statement/awsBucket.ts';

/** What a statement's callers, actions or resources are: these, or all but these. */
export interface Clause<Each> {
  readonly element: StatementElement;
  readonly negated: boolean;
  readonly messages: readonly Each[];
  readonly faults: readonly FaultMessage[];
}

interface Texts<Each> {
  readonly messages: readonly Each[];
  readonly faults: readonly FaultMessage[];
}

type TextsOf<Each> = Texts<Each | MessageOf<'notText'>>;

/** `Action`, `Resource` or `Principal`, or its opposite, as it was read; `unnamed` stands where nothing is named. */
export function clauseOf<Each>(
  name: 'Principal' | 'Action' | 'Resource',
  given: { readonly excludes: boolean; readonly doubled: boolean; readonly given: unknown },
  unnamed: Each,
  read: (given: unknown, element: StatementElement) => Texts<Each>,
): Clause<Each> {
  const opposite = `Not${name}` as const;
  const element = given.excludes ? opposite : name;
  const { messages, faults } =
    given.given === undefined
      ? { messages: [], faults: [message('missing', { element })] }
      : read(given.given, element);
  return {
    element,
    // All but nothing known is not "everything": the words must not open a door that may be shut.
    negated: given.excludes && messages.length > 0,
    messages: messages.length > 0 ? messages : [unnamed],
    faults: given.doubled
      ? [...faults, message('bothElements', { element, other: opposite })]
      : faults,
  };
}

/** The texts of an element, each read; `notText` for an entry that is none. */
export const readTexts =
  <Each>(read: (given: string) => Each) =>
  (value: unknown, element: StatementElement): TextsOf<Each> => {
    if (typeof value === 'string') return { messages: [read(value)], faults: [] };
    if (!Array.isArray(value)) {
      const given = jsonKindOf(value);
      return { messages: [], faults: [message('notUnderstood', { element, given })] };
    }
    if (value.length === 0) return { messages: [], faults: [message('emptyList', { element })] };
    const messages = Array.from<unknown, Each | MessageOf<'notText'>>(value, (entry) =>
      typeof entry === 'string' ? read(entry) : message('notText', { given: jsonKindOf(entry) }),
    );
    return { messages, faults: [] };
  };

/** `Principal` or `NotPrincipal` of a statement, caller by caller. */
export const callersClause = ({ principals }: StatementModel): Clause<CallerMessage> =>
  clauseOf('Principal', principals, message('unnamedCallers', {}), readPrincipal);

interface Callers {
  readonly messages: readonly CallerMessage[];
  readonly faults: readonly FaultMessage[];
}

/** `"*"`, or an object of principal types, each with one principal or several. */
function readPrincipal(value: unknown, element: StatementElement): Callers {
  if (value === '*') return { messages: [message('everyone', {})], faults: [] };
  if (typeof value === 'string') {
    return { messages: [message('otherPrincipal', { type: '', given: value })], faults: [] };
  }
  if (!isObject(value)) {
    const given = jsonKindOf(value);
    return { messages: [], faults: [message('notUnderstood', { element, given })] };
  }
  const each = [...membersOf(value)].map(([type, callers]) =>
    readTexts((given) => callerMessage(type, given))(callers, element),
  );
  if (each.length === 0) return { messages: [], faults: [message('emptyList', { element })] };
  return {
    messages: each.flatMap(({ messages }) => messages),
    faults: each.flatMap(({ faults }) => faults),
  };
}

/** `{"AWS": "*"}` means the same as `"*"` (IAM user guide, Principal element). */
export function callerMessage(type: string, given: string): CallerMessage {
  switch (type) {
    case 'AWS':
      return given === '*' ? message('everyone', {}) : readAwsPrincipal(given);
    case 'Service':
      return message('awsService', { service: given });
    case 'Federated':
      return message('federated', { provider: given });
    case 'CanonicalUser':
      return message('canonicalUser', { id: given });
    default:
      return message('otherPrincipal', { type, given });
  }
}

const identity = /^arn:aws[a-z-]*:iam::(\d{12}):(role|user)\/([^*?]+)$/;

function readAwsPrincipal(given: string): CallerMessage {
  const account = accountOfPrincipal(given);
  if (account !== undefined) return message('account', { account });
  const [, of, kind, name] = identity.exec(given) ?? [];
  if (of === undefined) return message('otherPrincipal', { type: 'AWS', given });
  return message(kind === 'role' ? 'role' : 'user', { name: name ?? '', account: of });
}

/** `Resource` or `NotResource` of a statement, ARN by ARN. */
export const resourcesClause = ({ resources }: StatementModel): Clause<ResourceMessage> =>
  clauseOf('Resource', resources, message('unnamedResources', {}), readTexts(resourceMessage));

/** What a resource of a statement stands for. */
export function resourceMessage(given: string): ResourceMessage {
  if (given === '*') return message('everyResource', {});
  const arn = readArn(given);
  if (!arn || arn.resource === '') return message('malformedArn', { given });
  const { partition, service, region, account, resource } = arn;
  const other = isPattern(given)
    ? message('arnPattern', { arn: given })
    : message('arn', { arn: given });
  if (isPattern(partition)) return other;
  if (service === 's3' && region === '' && account === '') return readBucket(partition, resource);
  if (service === 'imagebuilder') return readImageBuilderArn(region, account, resource) ?? other;
  return other;
}

/** Wildcards, and policy variables, whose value the request gives. */
function isPattern(text: string): boolean {
  return /[*?]|\$\{/.test(text);
}

/**
 * A wildcard in the bucket's part runs over the slash into the objects: `logs*` is the bucket
 * `logs-2` and every object in it.
 */
function readBucket(partition: string, name: string): ResourceMessage {
  if (/^\*+$/.test(name)) return message('everyBucketAndObject', {});
  const slash = name.indexOf('/');
  const bucket = slash < 0 ? name : name.slice(0, slash);
  if (isPattern(bucket)) {
    const code = slash < 0 ? 'bucketsOrObjectsLike' : 'objectsLike';
    return message(code, { pattern: name });
  }
  if (slash < 0) return message('bucketItself', { bucket });
  const objects = name.slice(slash + 1);
  const known = findKnownBucket(partition, bucket);
  return known === undefined
    ? message('bucket', { bucket, objects })
    : message('knownBucket', { ...known, bucket, objects });
}

function ownerOf(account: string): ResourceOwner | undefined {
  const managed = managedResourceKinds.find((kind) => managedResources[kind].owner === account);
  if (managed) return managedResources[managed].owner;
  if (account === '*') return 'anyAccount';
  return /^\d{12}$/.test(account) ? 'account' : undefined;
}

/** `component/name/1.0.0/1`, `component/*` or `*`; anything else is left as an ARN. */
function readImageBuilderArn(
  region: string,
  account: string,
  resource: string,
): ResourceMessage | undefined {
  const owner = ownerOf(account);
  const match = /^(?:([a-z-]+)\/(.+)|\*+)$/.exec(resource);
  if (owner === undefined || match === null || region === '') return undefined;
  const [, type = '*', name = '*'] = match;
  return message('imageBuilderResources', { owner, account, type, name, region });
}

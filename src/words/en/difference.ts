import { sayAssumption } from '../../policy/access/assumptionWords.ts';
import { assumptions } from './assumptions.ts';
import { endpointWords } from './endpoints.ts';
import { mostStars } from '../../policy/statement/limits.ts';
import type { EndpointType } from '../../policy/catalog/endpoints.ts';
import { policySizeQuota } from '../../policy/catalog/quotas.ts';
import { anyOf, showGiven } from './lists.ts';
import { joined } from './text.ts';
import { parties } from './resources.ts';
import { statementWords } from './statements.ts';
import type {
  ComparedPolicy,
  DifferenceContext,
  HeldKey,
} from '../../policy/difference/difference.ts';
import {
  type ActionScope,
  type DifferenceWords,
  isTakenForGranted,
  type Transfer,
} from '../../policy/difference/differenceWords.ts';

/** Only a gateway endpoint serves its VPC alone: an interface endpoint has addresses. */
const everyone: Readonly<Record<EndpointType, string>> = {
  interface: 'using this endpoint',
  gateway: 'in this VPC',
};

const transfers: Readonly<Record<Transfer, string>> = {
  read: 'read',
  upload: 'upload',
  delete: 'delete',
  list: 'list',
};

const scopes: Readonly<Record<ActionScope, string>> = {
  service: 'action',
  objects: 'object action',
  bucket: 'bucket action',
};

const policies: Readonly<Record<ComparedPolicy, string>> = {
  before: 'The policy before the change',
  after: 'The policy after the change',
};

/** Image Builder's actions go by their names alone, as in the rest of the words. */
const actionName = (action: string) => showGiven(action.replace(/^imagebuilder:/i, ''));

const requests = (count: number) => (count === 1 ? 'the 1 request' : `the ${count} requests`);

/** Of the callers that a sentence begins with. */
const isOne = (who: string) => /^(?:any|every)one\b/.test(who);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function contexts(all: readonly DifferenceContext[]): string {
  if (all.length <= 2) return all.map(contextWords).join(', or');
  const keys = [...new Set(all.flat().map(({ key }) => key))].map(showGiven);
  return ` (requests with some values of ${keys.length > 3 ? `${keys.length} condition keys` : joined(keys)})`;
}

function contextWords(context: DifferenceContext): string {
  const carried = context.filter((held) => !isTakenForGranted(held)).map(carriedWords);
  const assumed = context.filter(isTakenForGranted).map(assumptionWords);
  const within = carried.length > 0 ? ` (requests ${joined(carried)})` : '';
  return assumed.length > 0 ? `${within} as long as ${joined(assumed)}` : within;
}

const assumptionWords = (held: HeldKey) => sayAssumption(assumptions, held);

function carriedWords({ key, value, not, absent }: HeldKey): string {
  const name = showGiven(key);
  const values = anyOf([value].flat().map(showGiven));
  const other = not ? 'other than ' : '';
  return anyOf([
    ...(absent ? [`without ${name}`] : []),
    ...(values === '' ? (not ? [`with ${name}`] : []) : [`with ${name} ${other}${values}`]),
  ]);
}

/** English: the core's own words for a difference. */
export const difference: DifferenceWords = {
  statements: statementWords,
  anonymous: () => 'unauthenticated (unsigned) callers',
  awsService: () => 'AWS services that call as themselves',
  identities: () => 'signed callers',
  anyOrganization: () => 'identities of any organization',
  noOrganization: () => 'identities of accounts in no organization',
  otherOrganizations: () => 'identities of other organizations',
  organizations: ({ orgIds }) => `identities of ${parties({ kind: 'organization', ids: orgIds })}`,
  amongCallers: ({ principal, callers }) => `${principal} (if among ${callers})`,
  everyone: ({ type }) => `anyone ${everyone[type]}`,
  everyoneBut: ({ callers }) => `everyone but ${callers}`,
  callersBut: ({ callers, but }) => `${callers} (but for ${but})`,
  everyAction: ({ kind, endpoint, scope, but }) => {
    const every = `${kind === 'opened' ? 'every' : 'any'} ${endpointWords[endpoint].service} ${scopes[scope]}`;
    return but.length > 0 ? `${every} except ${joined(but.map(actionName))}` : every;
  },
  actions: ({ kind, names }) => (kind === 'opened' ? joined : anyOf)(names.map(actionName)),
  manyActions: ({ endpoint, count, among }) =>
    `${count} ${endpointWords[endpoint].service} actions${among.length > 0 ? ` (${joined(among)} among them)` : ''}`,
  everyTarget: ({ kind, endpoint }) =>
    `${kind === 'opened' ? 'every' : 'any'} ${endpoint === 's3' ? 'bucket' : 'resource'}`,
  otherBuckets: ({ kind }) => (kind === 'opened' ? 'all other buckets' : 'other buckets'),
  manyTargets: ({ endpoint, count }) =>
    `${count} ${endpoint === 's3' ? 'buckets' : 'listed kinds of resources'}`,
  imageBuilderResources: ({ owned }) => (owned ? 'resources' : 'resources of any account'),
  butNamedWithin: () => ' (but for what the policies name within)',
  s3Service: () => 'resources other than buckets',
  ownedBy: ({ owners }) => ` ${anyOf(owners)}`,
  ownerOrganizations: ({ orgIds }) => `of ${parties({ kind: 'organization', ids: orgIds })}`,
  ownerOther: () => 'of other organizations',
  ownerCallers: () => 'of the caller’s own organization',
  ownerNone: () => 'of no organization',
  contexts: (values) => contexts(values.contexts),
  explicit: () => ' (a Deny statement forbids it)',
  transfer: ({ kind, transfers: all, buckets, patterns, owned }) => {
    const verbs = (kind === 'opened' ? joined : anyOf)(all.map((each) => transfers[each]));
    const into = all.every((each) => each === 'upload') ? 'to' : 'in';
    const objects = buckets === '' ? patterns : [`objects ${into} ${buckets}`, ...patterns];
    return `${verbs} ${joined(objects)}${owned}`;
  },
  call: ({ actions, targets }) => `call ${actions} on ${targets}`,
  opened: ({ who, deed, where }) => `${capital(who)} may now ${deed}${where}.`,
  closed: ({ who, deed, where, why }) => `${capital(who)} may no longer ${deed}${where}${why}.`,
  closedToAll: ({ type, deed, where, why }) =>
    `Nobody ${everyone[type]} may ${deed} any longer${where}${why}.`,
  readable: ({ buckets, who, where }) =>
    `${capital(who)} ${isOne(who) ? 'gains' : 'gain'} s3:GetObject on ${buckets}${where}.`,
  noLongerReadable: ({ buckets, who, where, why }) =>
    `${capital(who)} ${isOne(who) ? 'loses' : 'lose'} s3:GetObject on ${buckets}${where}${why}.`,
  nothingClosed: () => 'Nothing that was allowed is denied.',
  nothingOpened: () => 'Nothing that was denied is allowed.',
  nothingChanges: ({ asked }) => `Nothing changes for ${requests(asked)} asked.`,
  incomplete: ({ asked }) =>
    `The policies name more than was asked about: this is what ${requests(asked)} asked show, and more may change.`,
  unjudgedRequests: ({ count }) =>
    count === 1
      ? '1 request could not be judged, so this says nothing about it.'
      : `${count} requests could not be judged, so this says nothing about them.`,
  notAPolicy: ({ policy }) =>
    `${policies[policy]} cannot be judged, so the two cannot be compared. Expected a JSON policy document that AWS takes for an endpoint.`,
  tooLarge: ({ policy }) =>
    `${policies[policy]} is too large to be judged, so the two cannot be compared. AWS takes at most ${policySizeQuota.characters.toLocaleString('en-US')} characters.`,
  tooManyWildcards: ({ policy }) =>
    `${policies[policy]} has a principal, an ARN condition or a text with a policy variable that has more than ${mostStars} wildcards, which is more than can be evaluated here, so the two cannot be compared. Expected at most ${mostStars}, for example arn:aws:iam::*:role/build-*.`,
};

import { resourceWords, parties } from './resources.ts';
import { testWords } from './conditions.ts';
import type {
  ActionValues,
  CallerValues,
  FaultValues,
  StatementWords,
} from '../../policy/words/message.ts';
import { showGiven } from './lists.ts';
import { joined } from './text.ts';
import { kindWords } from './endpoints.ts';

const whoOfAccount = {
  interface: '',
  gateway: ' (only its root user)',
  either: ' (on a gateway endpoint only its root user)',
};

const callerWords: Pick<StatementWords, keyof CallerValues | 'manyCallers'> = {
  everyone: () => 'anyone using this endpoint',
  identitiesOf: (named) => `identities of ${parties(named)}`,
  everyoneOutside: (named) => `everyone but identities of ${parties(named)}`,
  awsServices: () => 'AWS services that call as themselves',
  account: ({ account, type }) => `account ${account}${whoOfAccount[type ?? 'either']}`,
  role: ({ name, account }) => `the role ${showGiven(name)} of account ${account}`,
  user: ({ name, account }) => `the user ${showGiven(name)} of account ${account}`,
  awsService: ({ service }) =>
    service === '*' ? 'any AWS service' : `the AWS service ${showGiven(service)}`,
  federated: ({ provider }) => `identities federated by ${showGiven(provider)}`,
  canonicalUser: ({ id }) => `the account with the canonical user ID ${showGiven(id)}`,
  otherPrincipal: ({ type, given }) =>
    type === ''
      ? `the principal ${showGiven(given)} (not understood here)`
      : `the principal ${showGiven(given)} of type ${showGiven(type)}`,
  unnamedCallers: () => 'unnamed callers',
  manyCallers: ({ count }) => `${count} listed principals`,
};

const counted = (count: number) =>
  count === 1 ? '1 action known here' : `${count} actions known here`;

const actionWords: Pick<StatementWords, keyof ActionValues | 'manyActions'> = {
  everyAction: () => 'every action',
  everyImageBuilderAction: () => 'every Image Builder action',
  everyActionOf: ({ service }) =>
    service === 's3'
      ? 'every Amazon S3 action'
      : `every action of the service ${showGiven(service)}`,
  imageBuilderAction: ({ name }) => name,
  unknownImageBuilderAction: ({ name }) => `${name} (an Image Builder action not known here)`,
  imageBuilderActions: ({ pattern, names }) => `${showGiven(pattern)} (${counted(names.length)})`,
  action: ({ service, name }) => `${service}:${name}`,
  actionsLike: ({ service, pattern }) => `actions that match ${showGiven(`${service}:${pattern}`)}`,
  malformedAction: ({ given }) => `${showGiven(given)} (not an action)`,
  unnamedActions: () => 'unnamed actions',
  manyActions: ({ count, namesOnly }) =>
    namesOnly ? `${count} listed actions` : `${count} listed actions and wildcards`,
};

const faultWords: Pick<StatementWords, keyof FaultValues> = {
  notAnObject: ({ given }) =>
    `This is ${kindWords[given]}, not an object, so there is nothing to put into words.`,
  noStatements: () => 'There is no statement here, so nothing is allowed.',
  missing: ({ element }) => `${element} is missing.`,
  notUnderstood: ({ element, given }) =>
    `${element} holds ${kindWords[given]}, which is not understood.`,
  emptyList: ({ element }) => `${element} is empty.`,
  bothElements: ({ element, other }) =>
    `It has both ${element} and ${other}; only one can stand, so what it does is not certain.`,
  unknownEffect: ({ given }) => `Effect is ${showGiven(given)}, neither Allow nor Deny.`,
  unknownElements: ({ names }) =>
    names.length > 3
      ? `It has ${names.length} elements that are not understood.`
      : `It has elements that are not understood: ${joined(names.map(showGiven))}.`,
};

/** English: the core's own words for everything a statement can say. */
export const statementWords: StatementWords = {
  ...callerWords,
  ...actionWords,
  ...resourceWords,
  ...testWords,
  ...faultWords,
  notText: ({ given }) => `${kindWords[given]} (not text)`,
  value: ({ given }) => showGiven(given),
  bucketListed: (values) => `objects of ${resourceWords.bucket(values)}`,
  imageBuilderActionsListed: ({ pattern, names }) =>
    names.length > 0
      ? `${showGiven(pattern)}: ${names.join(', ')}`
      : `${showGiven(pattern)}: no action known here`,
  list: ({ items }) => joined(items),
  objectsOf: ({ buckets }) => `the objects of ${buckets}`,
  everyoneExcept: ({ callers }) => `everyone except ${callers}`,
  everyActionExcept: ({ actions }) => `every action except ${actions}`,
  everyResourceExcept: ({ resources }) => `every resource except ${resources}`,
  manyTests: ({ count }) => `all ${count} listed conditions hold`,
  tests: ({ tests }) => `if ${tests.join('; and if ')}`,
  allows: (parts) => `Allows ${callTo(parts)}.`,
  denies: (parts) => `Denies ${deniedTo(parts)}, whatever else allows it.`,
  neither: (parts) => `Neither allows nor denies as it stands: ${callTo(parts)}.`,
  allowsReading: ({ callers, buckets, tests }) =>
    `Allows ${callers} to read objects of ${ending(buckets, tests)}.`,
  allowsUploading: ({ callers, buckets, tests }) =>
    `Allows ${callers} to upload objects to ${ending(buckets, tests)}.`,
  sentences: ({ sentences }) => sentences.join(' '),
};

const ending = (before: string, tests: string) => (tests === '' ? before : `${before}, ${tests}`);

type Parts = Parameters<StatementWords['allows']>[0];

const callTo = ({ callers, actions, resources, tests }: Parts) =>
  ending(`${callers} to call ${actions} on ${resources}`, tests);

const deniedTo = ({ callers, actions, resources, tests }: Parts) =>
  ending(`${actions} on ${resources} to ${callers}`, tests);

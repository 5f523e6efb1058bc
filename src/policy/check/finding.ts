import { codedText } from '../codedText.ts';
import { keysOf } from '../catalog/keysOf.ts';
import type { ManagedResourceKind } from '../catalog/managedResources.ts';
import type { Certainty, Sourced, SourceId } from '../catalog/sources.ts';
import type { BuildStep } from '../catalog/symptoms.ts';
import type { JsonKind } from '../jsonKind.ts';
import type { StoppedCalls } from '../stoppedCalls.ts';
import type { Fix } from './fix.ts';

/** `error`: AWS would refuse it or it cannot work. `warning`: valid, unwise. `note`: worth knowing. */
export type FindingSeverity = 'error' | 'warning' | 'note';

/** Why a text that should be an ARN is none. */
export type ArnFault =
  'prefix' | 'fields' | 'space' | 'partition' | 'service' | 'account' | 'bucket';

/** Why a condition keeps builds from reading what AWS owns: they do not sign, or AWS owns it. */
export type ReadObstacle = 'unsigned' | 'ownedByAws' | 'other';

/** The code says it all. */
type NoValues = Readonly<Record<string, never>>;

/** What each kind of finding tells about what was found. */
export interface FindingValues {
  unreadable: NoValues;
  notAPolicyDocument: { readonly given: JsonKind };
  noStatement: NoValues;
  statementNotAList: { readonly given: JsonKind };
  statementNotAnObject: { readonly given: JsonKind };
  unknownVersion: { readonly given: string };
  overQuota: { readonly characters: number; readonly quota: number };
  unknownElement: { readonly name: string; readonly meant: string | undefined };
  elementNotTaken: { readonly name: string; readonly where: 'gateway' | 'allow' };
  conflictingElements: { readonly name: string; readonly other: string };
  missingElement: { readonly name: string };
  wrongType: {
    readonly name: string;
    readonly expected: 'text' | 'object';
    readonly given: JsonKind;
  };
  malformedEffect: { readonly given: string };
  noAllow: NoValues;
  noPrincipal: NoValues;
  malformedPrincipal: { readonly given: string };
  gatewayPrincipal: { readonly given: string };
  malformedAction: { readonly given: string };
  malformedArn: { readonly given: string; readonly fault: ArnFault };
  placeholder: { readonly given: string; readonly placeholders: readonly string[] };
  unknownOperator: { readonly given: string; readonly meant: string | undefined };
  wildcardOnGeneratedId: { readonly key: string; readonly given: string };
  numericOnGeneratedId: { readonly key: string; readonly operator: string };
  shortWildcardText: { readonly given: string; readonly needed: number };
  sourceIp: {
    readonly operator: string;
    readonly key: string;
    readonly effect: 'Allow' | 'Deny';
    readonly holds: boolean;
  };
  conditionOnAnonymousRead: {
    readonly operator: string;
    readonly key: string;
    readonly buckets: readonly string[];
    readonly obstacle: ReadObstacle;
    readonly effect: 'Allow' | 'Deny';
  };
  bucketsMissing: { readonly buckets: readonly string[] };
  bucketInOtherRegion: {
    readonly bucket: string;
    readonly regions: readonly string[];
    readonly region: string;
  };
  downloadsMissing: { readonly buckets: readonly string[] };
  deniesBuildStep: {
    readonly given: string;
    readonly actions: readonly string[];
    readonly steps: readonly BuildStep[];
    /** A test of the Deny's that holds for all of them; none where it has no condition. */
    readonly condition: { readonly operator: string; readonly key: string } | undefined;
  };
  stopsOtherCalls: { readonly given: string } & StoppedCalls;
  buildStepNotAllowed: {
    readonly steps: readonly BuildStep[];
    readonly actions: readonly string[];
    readonly resources: readonly string[];
    /** The test of the closest Allow that fails for it; none where it is not about it at all. */
    readonly condition: { readonly operator: string; readonly key: string } | undefined;
  };
  onlyManagedComponents: NoValues;
  managedResourcesClosed: {
    readonly kinds: readonly ManagedResourceKind[];
    readonly actions: readonly string[];
  };
  recipesAskForImages: NoValues;
  unknownAction: { readonly given: string; readonly meant: string | undefined };
  foreignAction: { readonly given: string; readonly service: string; readonly expected: string };
  wildcardMatchesNothing: { readonly given: string };
  sharingLeftOpen: { readonly denied: readonly string[]; readonly open: readonly string[] };
  listBucketOnObjects: { readonly given: string };
  objectActionOnBucket: { readonly given: string; readonly bucket: string };
  ifExistsInAllow: { readonly operator: string; readonly key: string };
  unneededEnvironment: { readonly given: string; readonly environments: readonly string[] };
  mixedRegions: { readonly regions: readonly string[] };
  mixedPartitions: { readonly partitions: readonly string[] };
  gatewayPrincipalForm: { readonly given: string };
  duplicateSid: { readonly given: string; readonly first: string };
  unknownRegion: { readonly given: string; readonly partition: string };
  serviceNameContradiction: {
    readonly region: string;
    readonly names: readonly string[];
    readonly command: string;
  };
  serviceNameUnknown: { readonly region: string; readonly command: string };
  operatorCapitals: { readonly given: string; readonly meant: string };
  malformedSid: { readonly given: string };
  sizeNearQuota: { readonly characters: number; readonly quota: number };
  resourceOrgOnListActions: {
    readonly actions: readonly string[];
    /** What is asked of the owner, and what tells the same of the caller. */
    readonly key: string;
    readonly callerKey: string;
  };
  fullAccess: NoValues;
  unloggedFailures: NoValues;
}

export type FindingCode = keyof FindingValues;

type FindingOf<Code extends FindingCode> = {
  readonly severity: FindingSeverity;
  readonly code: Code;
  /** Where in the document: `Statement[0].Action[1]`, or empty for the whole. */
  readonly path: string;
  readonly values: FindingValues[Code];
  /** Code, path and values in one line, in no language; sentences are in `words`. */
  readonly message: string;
  /** Where the rule or fact about AWS stands; the docs of the code say how sure it is. */
  readonly source: SourceId;
  /** Given where there is exactly one right fix. */
  readonly fix?: Fix;
};

export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** What is said of a kind of finding, whatever its values. */
interface FindingText {
  /** What was found. */
  readonly what: string;
  /** Why it matters: the rule of AWS or what happens. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
}

/** The words for every kind of finding, in a language. */
export type FindingWords = {
  readonly [Code in FindingCode]: FindingText & {
    readonly sentence: (values: FindingValues[Code]) => string;
  };
};

interface FindingKind extends Sourced {
  readonly severity: FindingSeverity;
}

/** VPCDOC has endpoint policies use the IAM policy language; what that is it leaves to IAM. */
const grammar = { severity: 'error', source: 'VPCDOC', certainty: 'likely' } as const;
const endpointRule = { severity: 'error', source: 'VPCDOC', certainty: 'verified' } as const;

/** How grave each kind of finding is, and where its rule stands, in the order of the docs. */
export const findingKinds: Readonly<Record<FindingCode, FindingKind>> = {
  unreadable: grammar,
  notAPolicyDocument: grammar,
  noStatement: grammar,
  statementNotAList: grammar,
  statementNotAnObject: grammar,
  unknownVersion: grammar,
  overQuota: endpointRule,
  unknownElement: grammar,
  elementNotTaken: grammar,
  conflictingElements: grammar,
  missingElement: grammar,
  wrongType: grammar,
  malformedEffect: grammar,
  noAllow: endpointRule,
  noPrincipal: endpointRule,
  malformedPrincipal: grammar,
  gatewayPrincipal: endpointRule,
  malformedAction: grammar,
  malformedArn: grammar,
  placeholder: { severity: 'error', source: 'IBUG', certainty: 'verified' },
  unknownOperator: { severity: 'error', source: 'IAM_CONDITIONS', certainty: 'likely' },
  wildcardOnGeneratedId: endpointRule,
  numericOnGeneratedId: endpointRule,
  shortWildcardText: endpointRule,
  conditionOnAnonymousRead: { severity: 'warning', source: 'DP', certainty: 'verified' },
  sourceIp: { severity: 'warning', source: 'S3_GATEWAY', certainty: 'verified' },
  bucketsMissing: { severity: 'warning', source: 'IBUG', certainty: 'verified' },
  bucketInOtherRegion: { severity: 'warning', source: 'GW', certainty: 'verified' },
  downloadsMissing: { severity: 'warning', source: 'DP', certainty: 'likely' },
  deniesBuildStep: { severity: 'warning', source: 'PVB', certainty: 'likely' },
  stopsOtherCalls: { severity: 'warning', source: 'SAR', certainty: 'likely' },
  buildStepNotAllowed: { severity: 'warning', source: 'PVB', certainty: 'likely' },
  onlyManagedComponents: { severity: 'warning', source: 'PVB', certainty: 'likely' },
  managedResourcesClosed: { severity: 'warning', source: 'IAM_CONDITIONS', certainty: 'verified' },
  unknownAction: { severity: 'warning', source: 'IAM_DATA', certainty: 'verified' },
  foreignAction: { severity: 'warning', source: 'IAM_DATA', certainty: 'verified' },
  wildcardMatchesNothing: { severity: 'warning', source: 'IAM_DATA', certainty: 'verified' },
  sharingLeftOpen: { severity: 'warning', source: 'IAM_DATA', certainty: 'likely' },
  listBucketOnObjects: { severity: 'warning', source: 'IAM_DATA', certainty: 'verified' },
  objectActionOnBucket: { severity: 'warning', source: 'IAM_DATA', certainty: 'verified' },
  ifExistsInAllow: { severity: 'warning', source: 'IAM_CONDITIONS', certainty: 'likely' },
  unneededEnvironment: { severity: 'warning', source: 'IBUG', certainty: 'verified' },
  mixedRegions: { severity: 'warning', source: 'IBUG', certainty: 'verified' },
  mixedPartitions: { severity: 'warning', source: 'PARAMETERS', certainty: 'verified' },
  gatewayPrincipalForm: { severity: 'warning', source: 'VPCDOC', certainty: 'verified' },
  duplicateSid: { severity: 'warning', source: 'VPCDOC', certainty: 'likely' },
  unknownRegion: { severity: 'note', source: 'PARAMETERS', certainty: 'verified' },
  serviceNameContradiction: { severity: 'note', source: 'CDK', certainty: 'likely' },
  serviceNameUnknown: { severity: 'note', source: 'PARAMETERS', certainty: 'unknown' },
  operatorCapitals: { severity: 'note', source: 'IAM_CONDITIONS', certainty: 'unknown' },
  malformedSid: { severity: 'note', source: 'S3_PRIVATELINK', certainty: 'verified' },
  sizeNearQuota: { severity: 'note', source: 'VPCDOC', certainty: 'verified' },
  recipesAskForImages: { severity: 'note', source: 'SAR', certainty: 'likely' },
  resourceOrgOnListActions: { severity: 'note', source: 'IAM_CONDITIONS', certainty: 'unknown' },
  fullAccess: { severity: 'note', source: 'VPCDOC', certainty: 'verified' },
  unloggedFailures: { severity: 'note', source: 'IBUG', certainty: 'verified' },
};

export const findingCodes = keysOf(findingKinds);

/** Makes the finding of a kind, with its severity and its source. */
export function finding<Code extends FindingCode>(
  code: Code,
  path: string,
  values: FindingValues[Code],
  fix?: Fix,
): FindingOf<Code> {
  const { severity, source } = findingKinds[code];
  const message = codedText(code, values, path);
  return { severity, code, path, values, message, source, ...(fix && { fix }) };
}

/** The sentence for a finding in the language of `words`. */
export function describeFinding<Code extends FindingCode>(
  words: FindingWords,
  { code, values }: { readonly code: Code; readonly values: FindingValues[Code] },
): string {
  return words[code].sentence(values);
}

/** All that is known about a code, for people. */
export interface FindingDoc extends FindingText {
  readonly severity: FindingSeverity;
  readonly source: SourceId;
  readonly certainty: Certainty;
}

/** What, why, source and fix of a code, in the language of `words`. */
export function findingDoc(code: FindingCode, words: FindingWords): FindingDoc {
  const { what, why, fix } = words[code];
  const { severity, source, certainty } = findingKinds[code];
  return { what, why, fix, severity, source, certainty };
}

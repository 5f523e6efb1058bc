import type { EndpointId } from '../catalog/endpoints.ts';
import {
  type MessageCode,
  type MessageOf,
  type ResourceMessage,
  sayMessage,
} from '../words/message.ts';
import { resourceMessage } from '../words/elements.ts';
import { isBucket, summarizeResources } from '../words/summary.ts';
import type { DifferenceChange, DifferenceOwner, DifferenceTarget } from './difference.ts';
import type { DifferenceWords } from './differenceWords.ts';

/** Buckets, and other targets, that a sentence names; more are counted, and listed beside it. */
const mostBuckets = 2;
const mostOthers = 3;

/** What stands for everything that no policy names. */
const unnamed: ReadonlySet<DifferenceTarget['kind']> = new Set([
  'otherBuckets',
  'imageBuilderResources',
]);

const manyCodes: ReadonlySet<string> = new Set(['manyBuckets', 'manyResources']);

/** The targets of a change in words. */
export interface WordedTargets {
  /** Buckets, or what the change is of where it is of no bucket; empty where there are none. */
  readonly things: string;
  /** Objects that a pattern over several buckets stands for. */
  readonly patterns: readonly string[];
  /** Whose they are, and what is not meant: empty, or with what joins it to the things before it. */
  readonly owned: string;
  /** Whether nothing that could be asked about is left out. */
  readonly every: boolean;
  /** Whether the sentence counts them or calls them by their kind, so that it needs a list beside it. */
  readonly listed: boolean;
}

/** Every target, the unnamed ones as such, and those that the policies name by name, kind or count. */
export function sayTargets(
  words: DifferenceWords,
  endpoint: EndpointId,
  change: DifferenceChange,
): WordedTargets {
  const { kind, targets } = change;
  const ofOwners = sayOwners(words, change.owners);
  const owned = ofOwners + (change.butNamedWithin ? words.butNamedWithin({}) : '');
  if (change.everyTarget && targets.some(({ kind }) => unnamed.has(kind))) {
    const things = words.everyTarget({ kind, endpoint });
    return { things, patterns: [], owned, every: true, listed: false };
  }
  const named = targets.flatMap(resourcesOf);
  const others = targets.flatMap((target) => sayUnnamed(words, kind, target, ofOwners !== ''));
  const summary = summarizeResources(named);
  const ofBuckets = targets.some(({ kind }) => kind === 'bucket');
  const counted =
    summary.length > (ofBuckets ? mostBuckets : mostOthers) ||
    summary.some(({ code }) => manyCodes.has(code));
  const say = (each: MessageOf<MessageCode>) => sayMessage(words.statements, each);
  const isPattern = (each: ReturnType<typeof summarizeResources>[number]) =>
    ofBuckets && !isBucket(each);
  const items = counted
    ? [words.manyTargets({ endpoint, count: named.length })]
    : summary.filter((each) => !isPattern(each)).map(say);
  return {
    things: words.statements.list({ items: [...others, ...items] }),
    patterns: counted ? [] : summary.filter(isPattern).map(say),
    owned,
    every: false,
    listed: counted || summary.some(({ code }) => code === 'bucketsOfKind'),
  };
}

/** The targets by name, one by one. */
export function listTargets(
  words: DifferenceWords,
  { targets }: DifferenceChange,
): readonly string[] {
  return targets
    .flatMap(resourcesOf)
    .map((each) => sayMessage<MessageCode>(words.statements, each));
}

/** What a policy names, as the words for statements read it. */
function resourcesOf(target: DifferenceTarget): readonly ResourceMessage[] {
  return target.kind === 'bucket' || target.kind === 'named' ? [resourceMessage(target.arn)] : [];
}

function sayUnnamed(
  words: DifferenceWords,
  kind: DifferenceChange['kind'],
  target: DifferenceTarget,
  owned: boolean,
): readonly string[] {
  switch (target.kind) {
    case 'otherBuckets':
      return [words.otherBuckets({ kind })];
    case 'imageBuilderResources':
      return [words.imageBuilderResources({ kind, owned })];
    case 's3Service':
      return [words.s3Service({})];
    case 'bucket':
    case 'named':
      return [];
  }
}

function sayOwners(words: DifferenceWords, owners: readonly DifferenceOwner[] | undefined): string {
  return owners === undefined
    ? ''
    : words.ownedBy({ owners: owners.map((owner) => sayOwner(words, owner)) });
}

function sayOwner(words: DifferenceWords, owner: DifferenceOwner): string {
  switch (owner.kind) {
    case 'noOrganization':
      return words.ownerNone({});
    case 'callersOrganization':
      return words.ownerCallers({});
    case 'organizations':
      return words.ownerOrganizations({ orgIds: owner.orgIds });
    case 'otherOrganizations':
      return words.ownerOther({});
  }
}

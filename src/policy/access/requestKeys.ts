import type { KeySubject } from '../catalog/conditionKeys.ts';
import {
  absentPick,
  type Choice,
  type ClosedRequest,
  closedRequest,
  openRequest,
  type Picks,
} from './closedRequest.ts';
import { findConditionKey } from './keyPresence.ts';
import { type KnownValues, knownValues } from './knownValues.ts';
import { mentionsIn } from './mentions.ts';
import { mentionsBySubject, type SubjectMentions } from './namedValues.ts';
import type { PolicyRequest } from './policyRequest.ts';

export interface RequestKeys {
  /**
   * The request for each set of values that the documents are made for, at least one: a document that names
   * one VPC speaks of this one, one that names several of each in turn, one that shuts out a VPC of another.
   */
  readonly likely: readonly [ClosedRequest, ...ClosedRequest[]];
  /** The request at other values. */
  readonly at: (picks: Picks) => ClosedRequest;
}

/** More combinations of what documents are made for are not tried. */
const mostLikely = 16;

/**
 * The condition keys of a request through an endpoint: those that it says itself, and for the ones whose
 * value nobody has said, the values that the documents tell apart. A given context wins over everything.
 *
 * Plain data, no engine; takes any documents, which name nothing where they are no policies. Source: IAM
 * user guide, AWS global condition context keys.
 */
export function requestKeys(
  request: PolicyRequest,
  documents: readonly unknown[],
  now = new Date(),
): RequestKeys {
  return keysAmong(mentionsBySubject(mentionsIn(documents)), request, now);
}

/** The same for what documents mention; where `subjects` are given, with the keys that tell of those alone. */
export function keysAmong(
  mentions: ReadonlyMap<KeySubject, SubjectMentions>,
  request: PolicyRequest,
  now: Date,
  subjects?: ReadonlySet<KeySubject>,
): RequestKeys {
  const known = withGiven(knownValues(request, now), request.context);
  const open = openRequest(request, known, mentions, subjects);
  const at = (picks: Picks) => closedRequest(open, picks);
  const first = at(new Map());
  const [, ...rest] = combinations(first.choices);
  return { likely: [first, ...rest.map(at)], at };
}

/** What the given keys say of the subjects that other keys tell of, too. */
function withGiven(known: KnownValues, context: PolicyRequest['context'] = {}): KnownValues {
  const values: Partial<Record<KeySubject, string>> = { ...known.values };
  for (const [name, value] of Object.entries(context)) {
    const tells = findConditionKey(name)?.tells;
    const [only, ...more] = [value].flat();
    if (tells !== undefined && only !== undefined && more.length === 0) values[tells] = only;
  }
  return { ...known, values };
}

/** Each combination of the values that the documents are made for, the first ones first. */
function combinations(choices: readonly Choice[]): readonly Picks[] {
  return choices.reduce<readonly Picks[]>(
    (all, { subject, named }) => {
      const included = [...named.keys()].filter((index) => named[index]?.included);
      const likely = included.length > 0 ? included : [-1];
      return all
        .flatMap((picks) => likely.map((pick) => new Map([...picks, [subject, pick]])))
        .slice(0, mostLikely);
    },
    [new Map()],
  );
}

/** What is not known of a request, by a text that a policy writes for it, or `null` for none at all. */
export type PinnedValues = ReadonlyMap<KeySubject, string | null>;

/**
 * The request with each key that it carries given, so that every document that is asked about it answers for
 * the same values: `pinned` where it says one, and else none that the documents name.
 */
export function pinnedRequest(
  request: PolicyRequest,
  documents: readonly unknown[],
  pinned: PinnedValues,
  now: Date,
): PolicyRequest {
  const { likely, at } = requestKeys(request, documents, now);
  const { choices } = likely[0];
  const pickOf = (subject: KeySubject) => {
    const text = pinned.get(subject);
    if (text === null) return absentPick;
    const named = choices.find((choice) => choice.subject === subject)?.named ?? [];
    return named.findIndex(({ texts }) => texts.some((each) => each === text));
  };
  const subjects = [...choices.map(({ subject }) => subject), ...pinned.keys()];
  return asRequest(request, at(new Map(subjects.map((subject) => [subject, pickOf(subject)]))));
}

/** A closed request as one that can be asked; nothing is left to be taken for granted. */
export function asRequest(request: PolicyRequest, closed: ClosedRequest): PolicyRequest {
  const { principal, arn, resource, context, lacksOrg } = closed;
  return {
    ...request,
    ...(lacksOrg && { endpointIsMember: false }),
    principal:
      typeof principal === 'string' || arn === undefined ? principal : { ...principal, arn },
    resource,
    context,
  };
}

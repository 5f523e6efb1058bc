import { s3Actions } from '../catalog/s3Actions.ts';
import type { EndpointId, EndpointType } from '../catalog/endpoints.ts';
import { fewActions } from './changeGroups.ts';
import type { Difference, DifferenceCaller, DifferenceChange } from './difference.ts';
import type {
  ActionScope,
  DifferenceSentenceCode,
  DifferenceWords,
  Transfer,
} from './differenceWords.ts';
import { listTargets, sayTargets, type WordedTargets } from './wordTargets.ts';
import { message, type MessageCode, sayMessage } from '../words/message.ts';
import { callerMessage } from '../words/elements.ts';

/** The actions that people know by what they do, in the order in which a sentence lists them. */
const transfers = {
  read: 's3:getobject',
  upload: 's3:putobject',
  delete: 's3:deleteobject',
  list: 's3:listbucket',
} as const satisfies Record<Transfer, string>;

const transferOrder: readonly Transfer[] = ['read', 'upload', 'delete', 'list'];

/** What a change does with objects, if that is all it does. */
function transfersOf({ actions }: DifferenceChange): readonly Transfer[] | undefined {
  const asked = new Set(actions.map((action) => action.toLowerCase()));
  const done = transferOrder.filter((transfer) => asked.has(transfers[transfer]));
  return done.length === asked.size ? done : undefined;
}

/** Actions of a change in words: every one, every one but a few, a few by name, or their count. */
function sayActions(
  words: DifferenceWords,
  endpoint: EndpointId,
  change: DifferenceChange,
): string {
  const { kind, actions } = change;
  const but = allBut(endpoint, change);
  if (but !== undefined) return words.everyAction({ kind, endpoint, ...but });
  if (actions.length <= fewActions) return words.actions({ kind, names: actions });
  const known: readonly string[] = Object.values(transfers);
  const among = actions.filter((action) => known.includes(action.toLowerCase()));
  return words.manyActions({ endpoint, count: actions.length, among });
}

/** Whether the sentence only counts the actions, so that they have to be listed beside it. */
function isCounted(endpoint: EndpointId, change: DifferenceChange): boolean {
  return (
    transfersOf(change) === undefined &&
    allBut(endpoint, change) === undefined &&
    change.actions.length > fewActions
  );
}

/** Every action of the service, or of its objects or buckets, with few exceptions. */
function allBut(
  endpoint: EndpointId,
  { actions, otherActions }: DifferenceChange,
): { readonly scope: ActionScope; readonly but: readonly string[] } | undefined {
  if (actions.length <= fewActions) return undefined;
  if (otherActions.length <= fewActions) return { scope: 'service', but: otherActions };
  if (endpoint !== 's3') return undefined;
  const scope = (['objects', 'bucket'] as const).find((scope) => {
    const names = new Set(s3Actions[scope].names.map((name) => `s3:${name}`));
    return actions.length === names.size && actions.every((action) => names.has(action));
  });
  return scope && { scope, but: [] };
}

/** One sentence about a difference. */
export interface DifferenceSentence {
  readonly code: DifferenceSentenceCode;
  readonly text: string;
  /** What the sentence only counts: resources and actions by name. */
  readonly parts: readonly string[];
  /** What it is about, with the requests behind it; absent where it says that there is nothing. */
  readonly change?: DifferenceChange;
}

/**
 * A difference in whichever language `words` speaks: first what cannot be judged, then what was allowed
 * and is denied, then what opens, last how far the requests asked reach.
 */
export function describeDifference(
  words: DifferenceWords,
  difference: Difference,
): readonly DifferenceSentence[] {
  const { unjudgedPolicies, unjudgedRequests, asked, complete } = difference;
  if (unjudgedPolicies.length > 0) {
    return unjudgedPolicies.map(({ policy, reason }) => plain(reason, words[reason]({ policy })));
  }
  const count = unjudgedRequests.length;
  return [
    ...changeSentences(words, difference),
    ...(complete ? [] : [plain('incomplete', words.incomplete({ asked }))]),
    ...(count === 0 ? [] : [plain('unjudgedRequests', words.unjudgedRequests({ count }))]),
  ];
}

const plain = (code: DifferenceSentenceCode, text: string): DifferenceSentence => ({
  code,
  text,
  parts: [],
});

function changeSentences(
  words: DifferenceWords,
  { endpoint, type, changes, asked }: Difference,
): readonly DifferenceSentence[] {
  if (changes.length === 0) return [plain('nothingChanges', words.nothingChanges({ asked }))];
  const said = (kind: DifferenceChange['kind']) =>
    changes
      .filter((change) => change.kind === kind)
      .map((change) => describeChange(words, endpoint, type, change));
  const closed = said('closed');
  const opened = said('opened');
  return [
    ...(closed.length > 0 ? closed : [plain('nothingClosed', words.nothingClosed({ asked }))]),
    ...(opened.length > 0 ? opened : [plain('nothingOpened', words.nothingOpened({ asked }))]),
  ];
}

function describeChange(
  words: DifferenceWords,
  endpoint: EndpointId,
  type: EndpointType,
  change: DifferenceChange,
): DifferenceSentence {
  const targets = sayTargets(words, endpoint, change);
  const parts = [
    ...(targets.listed ? listTargets(words, change) : []),
    ...(isCounted(endpoint, change) ? change.actions : []),
  ];
  return { ...sayChange(words, endpoint, type, change, targets), parts, change };
}

function sayChange(
  words: DifferenceWords,
  endpoint: EndpointId,
  type: EndpointType,
  change: DifferenceChange,
  targets: WordedTargets,
): Pick<DifferenceSentence, 'code' | 'text'> {
  const { kind, contexts } = change;
  const who = sayCallers(words, type, change);
  const where = contexts === undefined ? '' : words.contexts({ contexts });
  const why = change.explicit ? words.explicit({}) : '';
  const things = [...(targets.things === '' ? [] : [targets.things]), ...targets.patterns];
  const buckets = words.statements.list({ items: things }) + targets.owned;
  if (isReading(change) && !(kind === 'closed' && targets.every)) {
    const code = kind === 'opened' ? 'readable' : 'noLongerReadable';
    return { code, text: words[code]({ buckets, who, where, why }) };
  }
  const deed = sayDeed(words, endpoint, change, targets) ?? callOn(buckets);
  if (kind === 'closed' && change.otherCallers.length === 0) {
    return { code: 'closedToAll', text: words.closedToAll({ type, deed, where, why }) };
  }
  return { code: kind, text: words[kind]({ who, deed, where, why }) };

  function callOn(targets: string): string {
    return words.call({ actions: sayActions(words, endpoint, change), targets });
  }
}

function isReading(change: DifferenceChange): boolean {
  const transfers = transfersOf(change);
  return transfers?.length === 1 && transfers[0] === 'read';
}

/** What is done with objects, if the change is of nothing else. */
function sayDeed(
  words: DifferenceWords,
  endpoint: EndpointId,
  change: DifferenceChange,
  { things, patterns, owned }: WordedTargets,
): string | undefined {
  const transfers = endpoint === 's3' ? transfersOf(change) : undefined;
  return (
    transfers && words.transfer({ kind: change.kind, transfers, buckets: things, patterns, owned })
  );
}

/** Callers of a change in words: everyone, everyone but one, or each. */
function sayCallers(
  words: DifferenceWords,
  type: EndpointType,
  { callers, otherCallers, butNamedCallers }: DifferenceChange,
): string {
  const [other, ...more] = otherCallers;
  if (other === undefined) return words.everyone({ type });
  if (more.length === 0 && callers.length > 2) {
    return words.everyoneBut({ callers: sayCaller(words, type, other) });
  }
  const said = (all: readonly DifferenceCaller[]) =>
    words.statements.list({ items: all.map((caller) => sayCaller(words, type, caller)) });
  return butNamedCallers.length > 0
    ? words.callersBut({ callers: said(callers), but: said(butNamedCallers) })
    : said(callers);
}

function sayCaller(words: DifferenceWords, type: EndpointType, caller: DifferenceCaller): string {
  switch (caller.kind) {
    case 'organizations':
      return words.organizations({ orgIds: caller.orgIds });
    case 'principal': {
      const principal = sayPrincipal(words, type, caller.given);
      return caller.of
        ? words.amongCallers({ principal, callers: sayCaller(words, type, caller.of) })
        : principal;
    }
    case 'anonymous':
    case 'awsService':
    case 'identities':
    case 'anyOrganization':
    case 'noOrganization':
    case 'otherOrganizations':
      return words[caller.kind]({});
  }
}

/** As the words for statements read it, of an endpoint whose type is known. */
function sayPrincipal(words: DifferenceWords, type: EndpointType, given: string): string {
  const caller = callerMessage('AWS', given);
  const said = caller.code === 'account' ? message('account', { ...caller.values, type }) : caller;
  return words.statements.list({ items: [sayMessage<MessageCode>(words.statements, said)] });
}

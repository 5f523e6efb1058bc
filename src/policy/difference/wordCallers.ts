import type { EndpointType } from '../catalog/endpoints.ts';
import { type MessageCode, sayMessage } from '../words/message.ts';
import { callerMessage } from '../words/readCallers.ts';
import type { DifferenceCaller, DifferenceChange } from './difference.ts';
import type { DifferenceWords } from './differenceWords.ts';

/** Callers of a change in words: everyone, everyone but one, or each. */
export function sayCallers(
  words: DifferenceWords,
  type: EndpointType,
  { callers, otherCallers }: DifferenceChange,
): string {
  const [other, ...more] = otherCallers;
  if (other === undefined) return words.everyone({ type });
  if (more.length === 0 && callers.length > 2) {
    return words.everyoneBut({ callers: sayCaller(words, other) });
  }
  return words.statements.list({ items: callers.map((caller) => sayCaller(words, caller)) });
}

function sayCaller(words: DifferenceWords, caller: DifferenceCaller): string {
  switch (caller.kind) {
    case 'organizations':
      return words.organizations({ orgIds: caller.orgIds });
    case 'principal':
      return sayPrincipal(words, caller.given);
    case 'anonymous':
    case 'awsService':
    case 'identities':
    case 'otherOrganizations':
      return words[caller.kind]({});
  }
}

/** As the words for statements read it. */
function sayPrincipal(words: DifferenceWords, given: string): string {
  return words.statements.list({
    items: [sayMessage<MessageCode>(words.statements, callerMessage('AWS', given))],
  });
}

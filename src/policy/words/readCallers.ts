import { jsonKindOf } from '../jsonKind.ts';
import { isObject, membersOf } from '../statement/membersOf.ts';
import { accountOfPrincipal } from '../statement/principals.ts';
import type { StatementModel } from '../statement/readStatement.ts';
import { type Clause, clauseOf, readTexts } from './elementList.ts';
import {
  type CallerMessage,
  type FaultMessage,
  message,
  type StatementElement,
} from './message.ts';

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

import { jsonKindOf } from '../jsonKind.ts';
import { isObject, membersOf } from '../statement/membersOf.ts';
import { accountOfPrincipal } from '../statement/principals.ts';
import type { StatementModel } from '../statement/readStatement.ts';
import { type Clause, clauseOf, readTexts } from './elementList.ts';
import { type CallerPhrase, type FaultPhrase, phrase, type StatementElement } from './phrase.ts';

/** `Principal` or `NotPrincipal` of a statement, caller by caller. */
export const callersClause = ({ principals }: StatementModel): Clause<CallerPhrase> =>
  clauseOf('Principal', principals, phrase('unnamedCallers', {}), readPrincipal);

interface Callers {
  readonly phrases: readonly CallerPhrase[];
  readonly faults: readonly FaultPhrase[];
}

/** `"*"`, or an object of principal types, each with one principal or several. */
function readPrincipal(value: unknown, element: StatementElement): Callers {
  if (value === '*') return { phrases: [phrase('everyone', {})], faults: [] };
  if (typeof value === 'string') {
    return { phrases: [phrase('otherPrincipal', { type: '', given: value })], faults: [] };
  }
  if (!isObject(value)) {
    const given = jsonKindOf(value);
    return { phrases: [], faults: [phrase('notUnderstood', { element, given })] };
  }
  const each = [...membersOf(value)].map(([type, callers]) =>
    readTexts((given) => callerPhrase(type, given))(callers, element),
  );
  if (each.length === 0) return { phrases: [], faults: [phrase('emptyList', { element })] };
  return {
    phrases: each.flatMap(({ phrases }) => phrases),
    faults: each.flatMap(({ faults }) => faults),
  };
}

/** `{"AWS": "*"}` means the same as `"*"` (IAM user guide, Principal element). */
export function callerPhrase(type: string, given: string): CallerPhrase {
  switch (type) {
    case 'AWS':
      return given === '*' ? phrase('everyone', {}) : readAwsPrincipal(given);
    case 'Service':
      return phrase('awsService', { service: given });
    case 'Federated':
      return phrase('federated', { provider: given });
    case 'CanonicalUser':
      return phrase('canonicalUser', { id: given });
    default:
      return phrase('otherPrincipal', { type, given });
  }
}

const identity = /^arn:aws[a-z-]*:iam::(\d{12}):(role|user)\/([^*?]+)$/;

function readAwsPrincipal(given: string): CallerPhrase {
  const account = accountOfPrincipal(given);
  if (account !== undefined) return phrase('account', { account });
  const [, of, kind, name] = identity.exec(given) ?? [];
  if (of === undefined) return phrase('otherPrincipal', { type: 'AWS', given });
  return phrase(kind === 'role' ? 'role' : 'user', { name: name ?? '', account: of });
}

import { jsonKindOf } from '../jsonKind.ts';
import { type Clause, readTexts } from './elementList.ts';
import { elementsOf } from './elements.ts';
import { type CallerPhrase, type FaultPhrase, phrase } from './phrase.ts';

/** `Principal` or `NotPrincipal` of a statement, caller by caller. */
export function readCallers(elements: ReadonlyMap<string, unknown>): Clause<CallerPhrase> {
  const negated = !elements.has('Principal') && elements.has('NotPrincipal');
  const element = negated ? 'NotPrincipal' : 'Principal';
  const { phrases, faults } = readPrincipal(elements.get(element), element);
  const doubled = elements.has('Principal') && elements.has('NotPrincipal');
  const both = phrase('bothElements', { element: 'Principal', other: 'NotPrincipal' });
  return {
    element,
    negated: negated && phrases.length > 0,
    phrases: phrases.length > 0 ? phrases : [phrase('unnamedCallers', {})],
    faults: doubled ? [...faults, both] : faults,
  };
}

interface Callers {
  readonly phrases: readonly CallerPhrase[];
  readonly faults: readonly FaultPhrase[];
}

/** `"*"`, or an object of principal types, each with one principal or several. */
function readPrincipal(value: unknown, element: 'Principal' | 'NotPrincipal'): Callers {
  if (value === undefined) return { phrases: [], faults: [phrase('missing', { element })] };
  if (value === '*') return { phrases: [phrase('everyone', {})], faults: [] };
  if (typeof value === 'string') {
    return { phrases: [phrase('otherPrincipal', { type: '', given: value })], faults: [] };
  }
  const types = elementsOf(value);
  if (types === undefined) {
    const given = jsonKindOf(value);
    return { phrases: [], faults: [phrase('notUnderstood', { element, given })] };
  }
  const each = [...types].map(([type, callers]) =>
    readTexts(callers, element, (given) => readCaller(type, given)),
  );
  if (each.length === 0) return { phrases: [], faults: [phrase('emptyList', { element })] };
  return {
    phrases: each.flatMap(({ phrases }) => phrases),
    faults: each.flatMap(({ faults }) => faults),
  };
}

/** `{"AWS": "*"}` means the same as `"*"` (IAM user guide, Principal element). */
function readCaller(type: string, given: string): CallerPhrase {
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

const awsPrincipal = /^arn:aws[a-z-]*:iam::(\d{12}):(?:(root)|(role|user)\/([^*?]+))$/;

function readAwsPrincipal(given: string): CallerPhrase {
  if (/^\d{12}$/.test(given)) return phrase('account', { account: given });
  const [, account, root, kind, name] = awsPrincipal.exec(given) ?? [];
  if (account === undefined) return phrase('otherPrincipal', { type: 'AWS', given });
  if (root !== undefined) return phrase('account', { account });
  return phrase(kind === 'role' ? 'role' : 'user', { name: name ?? '', account });
}

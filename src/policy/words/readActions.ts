import { matchActions } from '../action.ts';
import { isWildcard } from '../wildcard.ts';
import { type Clause, readElement } from './elementList.ts';
import { type ActionPhrase, phrase } from './phrase.ts';

/** `Action` or `NotAction` of a statement, action by action. */
export function readActions(elements: ReadonlyMap<string, unknown>): Clause<ActionPhrase> {
  return readElement<ActionPhrase>(elements, {
    element: 'Action',
    opposite: 'NotAction',
    unnamed: phrase('unnamedActions', {}),
    read: readAction,
  });
}

/** Longer than any action name; a bound for matching wildcards. */
const shape = /^([A-Za-z0-9-]{1,64}):([A-Za-z0-9*?]{1,128})$/;

function readAction(given: string): ActionPhrase {
  if (given === '*') return phrase('everyAction', {});
  const match = shape.exec(given);
  const [, prefix = '', name = ''] = match ?? [];
  if (match === null) return phrase('malformedAction', { given });
  const service = prefix.toLowerCase();
  if (service === 'imagebuilder') return readImageBuilderAction(name);
  if (/^\*+$/.test(name)) return phrase('everyActionOf', { service });
  return isWildcard(name)
    ? phrase('actionsLike', { service, pattern: name })
    : phrase('action', { service, name });
}

function readImageBuilderAction(name: string): ActionPhrase {
  if (/^\*+$/.test(name)) return phrase('everyImageBuilderAction', {});
  const names = matchActions(name).map((action) => action.name);
  if (isWildcard(name)) return phrase('imageBuilderActions', { pattern: name, names });
  return names.length > 0
    ? phrase('imageBuilderAction', { name })
    : phrase('unknownImageBuilderAction', { name });
}

import { matchActions } from '../action.ts';
import { readAction } from '../statement/policyAction.ts';
import type { StatementModel } from '../statement/readStatement.ts';
import { isWildcard } from '../statement/wildcard.ts';
import { type Clause, clauseOf, readTexts } from './elementList.ts';
import { type ActionPhrase, phrase } from './phrase.ts';

/** `Action` or `NotAction` of a statement, action by action. */
export const actionsClause = ({ actions }: StatementModel): Clause<ActionPhrase> =>
  clauseOf('Action', actions, phrase('unnamedActions', {}), readTexts(actionPhrase));

function actionPhrase(given: string): ActionPhrase {
  const action = readAction(given);
  if (action === 'everything') return phrase('everyAction', {});
  if (action === undefined) return phrase('malformedAction', { given });
  const { service, name } = action;
  if (service === 'imagebuilder') return imageBuilderActionPhrase(name);
  if (/^\*+$/.test(name)) return phrase('everyActionOf', { service });
  return isWildcard(name)
    ? phrase('actionsLike', { service, pattern: name })
    : phrase('action', { service, name });
}

function imageBuilderActionPhrase(name: string): ActionPhrase {
  if (/^\*+$/.test(name)) return phrase('everyImageBuilderAction', {});
  const names = matchActions(name).map((action) => action.name);
  if (isWildcard(name)) return phrase('imageBuilderActions', { pattern: name, names });
  return names.length > 0
    ? phrase('imageBuilderAction', { name })
    : phrase('unknownImageBuilderAction', { name });
}

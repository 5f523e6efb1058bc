import { matchActions } from '../action.ts';
import { readAction } from '../statement/policyAction.ts';
import type { StatementModel } from '../statement/readStatement.ts';
import { isWildcard } from '../statement/wildcard.ts';
import { type Clause, clauseOf, readTexts } from './elementList.ts';
import { type ActionMessage, message } from './message.ts';

/** `Action` or `NotAction` of a statement, action by action. */
export const actionsClause = ({ actions }: StatementModel): Clause<ActionMessage> =>
  clauseOf('Action', actions, message('unnamedActions', {}), readTexts(actionMessage));

function actionMessage(given: string): ActionMessage {
  const action = readAction(given);
  if (action === 'everything') return message('everyAction', {});
  if (action === undefined) return message('malformedAction', { given });
  const { service, name } = action;
  if (service === 'imagebuilder') return imageBuilderActionMessage(name);
  if (/^\*+$/.test(name)) return message('everyActionOf', { service });
  return isWildcard(name)
    ? message('actionsLike', { service, pattern: name })
    : message('action', { service, name });
}

function imageBuilderActionMessage(name: string): ActionMessage {
  if (/^\*+$/.test(name)) return message('everyImageBuilderAction', {});
  const names = matchActions(name).map((action) => action.name);
  if (isWildcard(name)) return message('imageBuilderActions', { pattern: name, names });
  return names.length > 0
    ? message('imageBuilderAction', { name })
    : message('unknownImageBuilderAction', { name });
}

import * as v from 'valibot';
import { matchActions, meantAction } from '../action.ts';
import { buildInstanceMinimum } from '../catalog/actionGroups.ts';
import { halfWidth, type ListField, listField } from './field.ts';
import type { Inputs } from '../inputs.ts';
import { type Problem, problem } from '../problem.ts';
import { isWildcard } from '../statement/wildcard.ts';
import { stoppedCalls } from '../stoppedCalls.ts';
const name = 'deniedActions';

const actionSchema = v.pipe(v.string(), v.regex(/^(?!\d)[A-Za-z0-9*?]{1,64}$/));

/** Image Builder action names without the prefix, or with wildcards; unknown ones pass. */
export const deniedActions: ListField<string> = listField(name, {
  since: 1,
  standIn: ['DeleteImage', 'DeleteComponent'],
  schema: actionSchema,
  refuse: (given, path) => {
    const prefixed = /^imagebuilder:\s*([A-Za-z0-9*?]+)$/i.exec(given)?.[1];
    return prefixed === undefined
      ? problem('malformedAction', name, path, { given, meant: halfWidth(given, actionSchema) })
      : problem('prefixedAction', name, path, { given, name: prefixed });
  },
  doubt: (given, path) => {
    if (matchActions(given).length > 0) return undefined;
    return isWildcard(given)
      ? problem('wildcardMatchesNothing', name, path, { given })
      : problem('unknownAction', name, path, { given, meant: meantAction(given) });
  },
  // IAM does not tell DeleteImage from deleteimage.
  identity: (entry) => entry.toLowerCase(),
  shapes: () => ['imageBuilder'],
  advise: (inputs) => [...deniedBuildSteps(inputs), ...callsStopped(inputs)],
});

const needed: readonly string[] = buildInstanceMinimum.actions;

const namesOf = (given: string) => matchActions(given).map((action) => action.name);

function deniedBuildSteps({ deniedActions: denied }: Inputs): readonly Problem[] {
  return denied.flatMap((given, index) => {
    const actions = namesOf(given).filter((action) => needed.includes(action));
    return actions.length > 0
      ? [problem('deniesBuildStep', name, `${name}[${index}]`, { given, actions })]
      : [];
  });
}

function callsStopped({ deniedActions: denied }: Inputs): readonly Problem[] {
  const names = denied.map((given) => new Set(namesOf(given)));
  const isOpen = (call: string) => !names.some((entry) => entry.has(call));
  return denied.flatMap((given, index) => {
    const stopped = stoppedCalls((action) => names[index]?.has(action) === true, isOpen);
    return stopped
      ? [problem('stopsOtherCalls', name, `${name}[${index}]`, { given, ...stopped })]
      : [];
  });
}

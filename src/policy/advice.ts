import { matchActions } from './action.ts';
import { buildInstanceMinimum } from './catalog/actionGroups.ts';
import type { Inputs } from './inputs.ts';
import { exampleOrgId } from './preset.ts';
import { type Problem, problem } from './problem.ts';

/**
 * What is well-formed and used, but unwise: a deny-list that stops builds, examples left in place.
 *
 * Takes Inputs from `parseInputs`; gives warnings only, each at the entry that causes it.
 */
export function adviseInputs(inputs: Inputs): readonly Problem[] {
  return [
    ...exampleOrganizations('principalOrgIds', inputs),
    ...exampleOrganizations('resourceOrgIds', inputs),
    ...exampleLogBucket(inputs),
    ...deniedBuildSteps(inputs),
  ];
}

function exampleOrganizations(
  field: 'principalOrgIds' | 'resourceOrgIds',
  inputs: Inputs,
): readonly Problem[] {
  return inputs[field].flatMap((given, index) =>
    given === exampleOrgId ? [problem('exampleOrgId', field, `${field}[${index}]`, { given })] : [],
  );
}

/** `amzn-s3-demo-` names buckets in AWS's documentation (Amazon S3 naming rules). */
function exampleLogBucket({ logBucket: given }: Inputs): readonly Problem[] {
  return given.startsWith('amzn-s3-demo-')
    ? [problem('exampleBucket', 'logBucket', 'logBucket', { given })]
    : [];
}

function deniedBuildSteps({ deniedActions }: Inputs): readonly Problem[] {
  const needed: readonly string[] = buildInstanceMinimum.actions;
  return deniedActions.flatMap((given, index) => {
    const actions = matchActions(given)
      .map(({ name }) => name)
      .filter((name) => needed.includes(name));
    const path = `deniedActions[${index}]`;
    return actions.length > 0
      ? [problem('deniesBuildStep', 'deniedActions', path, { given, actions })]
      : [];
  });
}

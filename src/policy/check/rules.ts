import { actionsRule } from './rules/actions.ts';
import { anonymousReadsRule } from '../endpoints/s3/anonymousReads.ts';
import { arnsRule } from './rules/arns.ts';
import { buildStepsRule } from './rules/buildSteps.ts';
import { conditionsRule } from './rules/conditions.ts';
import { denyListRule } from './rules/denyList.ts';
import { elementsRule } from './rules/elements.ts';
import { environmentsRule } from './rules/environments.ts';
import { resourceLevelsRule } from '../endpoints/s3/resourceLevels.ts';
import { loggingRule } from './rules/logging.ts';
import { managedResourcesRule } from '../endpoints/imageBuilder/managedResourcesRule.ts';
import { otherRegionsRule } from './rules/otherRegions.ts';
import { ownershipRule } from '../endpoints/imageBuilder/ownership.ts';
import { placeholdersRule } from './rules/placeholders.ts';
import { principalsRule } from './rules/principals.ts';
import { regionsRule } from './rules/regions.ts';
import { shapeRule } from './rules/shape.ts';
import { sidsRule } from './rules/sids.ts';
import { sourceIpRule } from './rules/sourceIp.ts';
import { sizeRule } from './rules/size.ts';
import type { FindingKinds, FindingOf } from './findingKind.ts';
import type { PolicyModel } from './readPolicy.ts';

/** Every rule, in the order in which findings of the same severity are reported. */
export const rules = [
  shapeRule,
  sizeRule,
  elementsRule,
  principalsRule,
  sidsRule,
  actionsRule,
  arnsRule,
  placeholdersRule,
  conditionsRule,
  sourceIpRule,
  anonymousReadsRule,
  denyListRule,
  buildStepsRule,
  ownershipRule,
  managedResourcesRule,
  resourceLevelsRule,
  environmentsRule,
  regionsRule,
  otherRegionsRule,
  loggingRule,
] as const satisfies readonly Rule[];

/** A rule, with every kind of finding that it reports. */
interface Rule {
  readonly kinds: FindingKinds;
  /**
   * Takes a model, which may be of anything at all, and gives the findings, each with the path of what causes it.
   * It is pure, never throws, gives nothing for what another rule reports, and takes time that grows with the size
   * of the document.
   */
  readonly check: (model: PolicyModel) => readonly FindingOf<string, unknown>[];
}

import type { Rule } from './rule.ts';
import { checkActions } from './rules/actions.ts';
import { checkAnonymousReads } from '../endpoints/s3/anonymousReads.ts';
import { checkArns } from './rules/arns.ts';
import { checkBuildSteps } from './rules/buildSteps.ts';
import { checkConditions } from './rules/conditions.ts';
import { checkDenyList } from './rules/denyList.ts';
import { checkElements } from './rules/elements.ts';
import { checkEnvironments } from './rules/environments.ts';
import { checkResourceLevels } from '../endpoints/s3/resourceLevels.ts';
import { checkLogging } from './rules/logging.ts';
import { checkManagedResources } from '../endpoints/imageBuilder/managedResources.ts';
import { checkOtherRegions } from './rules/otherRegions.ts';
import { checkOwnership } from '../endpoints/imageBuilder/ownership.ts';
import { checkPlaceholders } from './rules/placeholders.ts';
import { checkPrincipals } from './rules/principals.ts';
import { checkRegions } from './rules/regions.ts';
import { checkShape } from './rules/shape.ts';
import { checkSids } from './rules/sids.ts';
import { checkSourceIp } from './rules/sourceIp.ts';
import { checkSize } from './rules/size.ts';

/** Every rule, in the order in which findings of the same severity are reported. */
export const rules: readonly Rule[] = [
  checkShape,
  checkSize,
  checkElements,
  checkPrincipals,
  checkSids,
  checkActions,
  checkArns,
  checkPlaceholders,
  checkConditions,
  checkSourceIp,
  checkAnonymousReads,
  checkDenyList,
  checkBuildSteps,
  checkOwnership,
  checkManagedResources,
  checkResourceLevels,
  checkEnvironments,
  checkRegions,
  checkOtherRegions,
  checkLogging,
];

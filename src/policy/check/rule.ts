import type { Finding } from './finding.ts';
import type { PolicyModel } from './policyModel.ts';

/**
 * What every rule obeys: it takes a view, which may be of anything at all, and gives the findings of
 * its family, each with the path of what causes it. It is pure, never throws, gives nothing for what
 * another family reports, and takes time that grows with the size of the document.
 */
export type Rule = (view: PolicyModel) => readonly Finding[];

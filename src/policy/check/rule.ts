import type { FindingKinds, FindingOf } from './findingKind.ts';
import type { PolicyModel } from './policyModel.ts';

/** A rule, with every kind of finding that it reports. */
export interface Rule {
  readonly kinds: FindingKinds;
  /**
   * Takes a model, which may be of anything at all, and gives the findings, each with the path of what causes it.
   * It is pure, never throws, gives nothing for what another rule reports, and takes time that grows with the size
   * of the document.
   */
  readonly check: (model: PolicyModel) => readonly FindingOf<string, unknown>[];
}

import type { ForeignPolicy, MergeChange, MergeConflict } from '../../../policy/index.ts';

/** What became of an imported policy that is to stay. */
export type Merge =
  /** It is being read, or the policy engine is on its way. */
  | { readonly state: 'waiting' }
  /** It came with a link and could not be read. */
  | { readonly state: 'unreadable' }
  /** The policy engine could not be loaded. */
  | { readonly state: 'failed' }
  | {
      readonly state: 'merged';
      readonly base: ForeignPolicy;
      readonly changes: readonly MergeChange[];
      readonly conflicts: readonly MergeConflict[];
    };

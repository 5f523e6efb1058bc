import { describeConflict, type MergeConflict } from '../../../policy/index.ts';
import { importing } from '../../../words/en/importing.ts';
import { useWords } from '../../ui/language/useWords.ts';

/** What stands in the way of a merge; apart, since few import a policy and it has words of its own. */
export default function ConflictSentence({ conflict }: { readonly conflict: MergeConflict }) {
  const { conflicts } = useWords('importing', importing);
  return describeConflict(conflicts, conflict);
}

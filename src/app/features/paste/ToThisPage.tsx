import type { GivenInputs } from '../../../policy/index.ts';
import { compare } from '../../../words/en/compare.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { FieldDifferences } from '../../form/compared/FieldDifferences.tsx';
import { useWords } from '../../ui/language/useWords.ts';

interface ToThisPageProps {
  /** What the pasted values stand in. */
  readonly label: string;
  readonly given: GivenInputs;
}

/** The fields in which pasted values and the form as it stands differ. */
export function ToThisPage(pasted: ToThisPageProps) {
  const { thisPage } = useWords('compare', compare);
  const { getDerived } = useBuilder();
  return (
    <FieldDifferences before={pasted} after={{ label: thisPage, given: getDerived().given }} />
  );
}

import { describeImportProblem } from '../../../policy/index.ts';
import { compare } from '../../../words/en/compare.ts';
import { importing } from '../../../words/en/importing.ts';
import { sayFormProblem } from '../../form/given/sayFormProblem.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import type { OtherFault } from './readOther.ts';

const mostShown = 8;

/** Why nothing is compared, and what could be. */
export function OtherFaults({ faults }: { readonly faults: readonly OtherFault[] }) {
  const words = useWords('compare', compare);
  const { sentences } = useWords('importing', importing);
  const messages = useMessages();
  const said = faults.map((fault) =>
    fault.in === 'form'
      ? sayFormProblem(fault.problem, messages)
      : describeImportProblem(sentences, fault.problem),
  );
  return (
    <div className="field-error">
      <p>{said.length > 0 ? words.refused : words.nothingThere}</p>
      <ul>
        {[...new Set(said)].slice(0, mostShown).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{words.expected}</p>
    </div>
  );
}

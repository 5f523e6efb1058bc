import Radio from '@mui/material/Radio';
import { useId } from 'react';
import type { PolicyCandidate, TextPosition } from '../../../policy/index.ts';
import { importing } from '../../../words/en/importing.ts';
import { useWords } from '../../ui/language/useWords.ts';

interface CandidateChoiceProps {
  readonly candidates: readonly PolicyCandidate[];
  readonly chosen: number;
  readonly onChoose: (index: number, position: TextPosition) => void;
}

/** A listing or a template may hold many policies: one of them is meant. */
export function CandidateChoice({ candidates, chosen, onChoose }: CandidateChoiceProps) {
  const { panel: words } = useWords('importing', importing);
  const name = useId();
  return (
    <fieldset className="import-candidates">
      <legend className="field-label">{words.choose}</legend>
      {candidates.map(({ owner, position }, index) => (
        <label key={`${position.line}:${position.column}`}>
          <Radio
            name={name}
            checked={index === chosen}
            onChange={() => onChoose(index, { ...position })}
          />
          <span>{words.candidate(detailsOf(owner), position.line)}</span>
        </label>
      ))}
    </fieldset>
  );
}

const detailsOf = ({
  name,
  logicalId,
  endpointId,
  serviceName,
  endpointType,
  vpcId,
  state,
}: PolicyCandidate['owner']): readonly string[] =>
  [name, logicalId, endpointId, serviceName, endpointType, vpcId, state].filter(
    (detail) => detail !== undefined,
  );

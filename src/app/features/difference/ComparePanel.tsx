import { useId, useState } from 'react';
import { describeImportProblem } from '../../../policy/index.ts';
import { compare } from '../../../words/en/compare.ts';
import { importing } from '../../../words/en/importing.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { ImportProblems } from '../../form/given/ImportProblems.tsx';
import { useGivenText } from '../../form/given/useGivenText.ts';
import { useReadText } from '../../form/given/useReadText.ts';
import { useHandedOver } from '../../form/workbench.ts';
import { useDropZone } from '../../lib/useDropZone.ts';
import { EntriesInput } from '../../ui/CodeInput.tsx';
import { useWords } from '../../ui/language/useWords.ts';
import { PartMissing } from '../../ui/lazy/PartMissing.tsx';
import { OpenFileButton } from '../../ui/OpenFileButton.tsx';
import './difference.css';
import { FormChoice } from './FormChoice.tsx';
import { OtherFaults } from './OtherFaults.tsx';
import { OtherFormDifference } from './OtherFormDifference.tsx';
import { OtherPolicyDifference } from './OtherPolicyDifference.tsx';
import { PresetChoice } from './PresetChoice.tsx';
import { readOther } from './readOther.ts';

/** Compares the form with another one, or with policies, and changes nothing until somebody says so. */
export default function ComparePanel() {
  const words = useWords('compare', compare);
  const { sentences } = useWords('importing', importing);
  const { inputs } = useRested();
  const [text, setText] = useState('');
  const { refused, take, takeText } = useGivenText(setText);
  useHandedOver('compare', takeText);
  const { dropping, handlers } = useDropZone((dropped) => void take(dropped));
  const reading = useReadText(text, inputs.region, readOther);
  const id = useId();
  const found = reading === 'missing' ? undefined : reading;
  const isRefused = found?.read.kind === 'refused';
  return (
    <div className="compare">
      <p>{words.intro}</p>
      <div className={dropping ? 'compare-other compare-dropping' : 'compare-other'} {...handlers}>
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {words.box}
          </label>
          <EntriesInput
            id={id}
            className="compare-text"
            rows={5}
            error={isRefused}
            aria-describedby={`${id}-said`}
            value={text}
            onChange={({ target }) => takeText(target.value)}
          />
        </div>
        <div className="compare-choices">
          <FormChoice text={text} onChoose={takeText} />
          <OpenFileButton
            label={words.openFile}
            onFile={(file) => void take({ files: [file], text: '' })}
          />
        </div>
        <div id={`${id}-said`} role="status" className="compare-said">
          <ImportProblems
            problems={refused ? [refused] : []}
            describe={(problem) => describeImportProblem(sentences, problem)}
          />
          {reading === 'missing' && <PartMissing />}
          {found?.read.kind === 'refused' && <OtherFaults faults={found.read.faults} />}
        </div>
      </div>
      {found?.read.kind === 'presets' && (
        <PresetChoice presets={found.read.presets} onChoose={takeText} />
      )}
      {found?.read.kind === 'form' && (
        <OtherFormDifference key={found.text} other={found.read.form} />
      )}
      {found?.read.kind === 'policies' && (
        <OtherPolicyDifference
          key={found.text}
          text={found.text}
          candidates={found.read.policies}
        />
      )}
    </div>
  );
}

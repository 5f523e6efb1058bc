import { useId, useState } from 'react';
import { describeImportProblem } from '../../../policy/index.ts';
import { compare } from '../../../words/en/compare.ts';
import { importing } from '../../../words/en/importing.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { ImportProblems } from '../../form/given/ImportProblems.tsx';
import { useGivenText, useReadText } from '../../form/given/useGivenText.ts';
import { useHandedOver } from '../../form/workbench.ts';
import { useDropZone } from '../../lib/useDropZone.ts';
import { EntriesInput } from '../../ui/CodeInput.tsx';
import { useWords } from '../../ui/language/useWords.ts';
import { PartMissing } from '../../ui/lazy/PartMissing.tsx';
import { OpenFileButton } from '../../ui/OpenFileButton.tsx';
import { FormChoice } from './FormChoice.tsx';
import { OtherFormDifference } from './OtherFormDifference.tsx';
import { OtherPolicyDifference } from './OtherPolicyDifference.tsx';
import { type OtherFault, readOther } from './readOther.ts';
import { sayFormProblem } from '../../form/given/sayFormProblem.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import NativeSelect from '@mui/material/NativeSelect';
import { basesOf, type OwnPreset, writeLink } from '../../../formats/index.ts';
import './difference.css';

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

const mostShown = 8;

/** Why nothing is compared, and what could be. */
function OtherFaults({ faults }: { readonly faults: readonly OtherFault[] }) {
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

interface PresetChoiceProps {
  readonly presets: readonly OwnPreset[];
  readonly onChoose: (link: string) => void;
}

/** Which preset of a file is meant: its link takes the place of the file. */
function PresetChoice({ presets, onChoose }: PresetChoiceProps) {
  const words = useWords('compare', compare);
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {words.whichPreset}
      </label>
      <NativeSelect
        id={id}
        value=""
        onChange={({ target }) => {
          const preset = presets.find(({ name }) => name === target.value);
          const bases = preset && basesOf(preset.imported);
          if (bases) onChoose(`#${writeLink(preset.inputs, { bases })}`);
        }}
      >
        <option value="" disabled>
          {words.choosePreset}
        </option>
        {presets.map(({ name, imported }) => (
          // What came with it may be too long for a link.
          <option key={name} value={name} disabled={!basesOf(imported)}>
            {name}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}

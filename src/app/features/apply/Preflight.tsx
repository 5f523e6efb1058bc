import { useMemo, useState } from 'react';
import { type Inputs, readForeignObject, renderPreflight } from '../../../policy/index.ts';
import { apply } from '../../../words/en/apply.ts';
import { preflightNotes } from '../../../words/en/preflightNotes.ts';
import { LabelledInput } from '../../ui/LabelledInput.tsx';
import { useWords } from '../../ui/language/useWords.ts';
import { FilesDisclosure } from './OutputFiles.tsx';

/** What to run in the build subnet before the first build, and the hosts that builds ask. */
export default function Preflight({ inputs }: { readonly inputs: Inputs }) {
  const { preflight: text } = useWords('apply', apply);
  const [entry, setEntry] = useState('');
  const isGiven = entry.trim() !== '';
  const files = useMemo(
    () =>
      renderPreflight({
        inputs,
        foreign: readForeignObject(entry),
        notes: preflightNotes,
      }),
    [entry, inputs],
  );
  return (
    <section className="apply-section" aria-labelledby="apply-preflight">
      <h3 id="apply-preflight">{text.title}</h3>
      <p>{text.intro}</p>
      <LabelledInput
        id="apply-foreign-bucket"
        label={text.foreign}
        value={entry}
        help={text.foreignHelp}
        error={isGiven && !readForeignObject(entry) ? text.foreignError : undefined}
        onChange={setEntry}
      />
      <FilesDisclosure title={text.files} files={files} />
    </section>
  );
}

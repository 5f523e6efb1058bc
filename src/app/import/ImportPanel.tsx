import { CircleAlert } from 'lucide-react';
import { type ClipboardEvent, useMemo, useRef, useState } from 'react';
import {
  checkPolicy,
  describeImportProblem,
  type EndpointId,
  endpointIds,
  type ImportProblem,
  importProblem,
  longestImport,
  type PolicyCandidate,
  regionOfService,
} from '../../policy/index.ts';
import { useRested } from '../builder/useRested.ts';
import { Button } from '../controls/Button.tsx';
import { useImportMessages } from '../i18n/useImportMessages.ts';
import { useReviewMessages } from '../i18n/useReviewMessages.ts';
import { CandidateActions } from './CandidateActions.tsx';
import { CandidateChoice } from './CandidateChoice.tsx';
import './import.css';
import { importMarkers } from './importMarkers.ts';
import { ImportProblems } from './ImportProblems.tsx';
import { PastedText, type ShownPlace } from './PastedText.tsx';
import { PartMissing } from '../late/PartMissing.tsx';
import { readTextFile } from '../shell/readTextFile.ts';
import { useHandedOver } from '../review/handOver.ts';
import { type Dropped, useDropZone } from '../shell/useDropZone.ts';
import { useImportedText } from './useImportedText.ts';

const fileProblems = { unreadable: 'unreadableFile', notText: 'notText' } as const;

/** Takes in the policy that an endpoint has already. */
export default function ImportPanel() {
  const { panel: words, sentences } = useImportMessages();
  const { findings: findingWords } = useReviewMessages();
  const { inputs } = useRested();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<ImportProblem>();
  const [chosen, setChosen] = useState(0);
  const [endpointOf, setEndpointOf] = useState<EndpointId>('s3');
  const [place, setPlace] = useState<ShownPlace>();
  const fileInput = useRef<HTMLInputElement>(null);
  const told = useRef<HTMLDivElement>(null);
  const imported = useImportedText(text, inputs.region);
  const read = imported === 'missing' ? undefined : imported;
  const result = read?.result;
  const candidates = result?.status === 'read' ? result.candidates : [];
  const candidate: PolicyCandidate | undefined = candidates[chosen] ?? candidates[0];
  const endpoint = candidate?.endpoint ?? endpointOf;
  const problems = [
    ...(refused ? [refused] : []),
    ...(result && result.status !== 'repairable' ? result.problems : []),
    ...(candidate?.problems ?? []),
  ];
  const repair = result && 'repair' in result ? result.repair : undefined;
  const findings = useMemo(() => {
    if (!candidate) return [];
    const { serviceName = '', endpointType } = candidate.owner;
    const region = regionOfService(serviceName);
    const type = endpointType === 'Interface' ? 'interface' : undefined;
    return checkPolicy(candidate.document, {
      endpoint,
      defaultRegion: inputs.region,
      ...(region && { region }),
      ...(type && { type }),
    });
  }, [candidate, endpoint, inputs.region]);
  const markers = useMemo(
    () => importMarkers(read, candidate, findings, { sentences, findings: findingWords }),
    [candidate, findingWords, findings, read, sentences],
  );
  const refuse = (length: number) =>
    setRefused(importProblem('textTooLong', { limit: longestImport, length }));
  const take = (given: string) => {
    if (given.length > longestImport) {
      refuse(given.length);
      return;
    }
    setRefused(undefined);
    setChosen(0);
    setText(given);
  };
  /** From a button that is gone then, which leaves the focus with what became of the text. */
  const takeAndTell = (given: string) => {
    take(given);
    told.current?.focus({ preventScroll: true });
  };
  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    const { fault, text: given } = await readTextFile(file, longestImport);
    if (fault === undefined) take(given);
    else if (fault === 'tooLarge') refuse(file.size);
    else setRefused(importProblem(fileProblems[fault], { name: file.name }));
  };
  const takeDropped = ({ files, text: dropped }: Dropped) => {
    // Which of several was meant, nobody can tell.
    if (files.length > 1) setRefused(importProblem('severalFiles', { count: files.length }));
    else if (files[0]) void takeFile(files[0]);
    else if (dropped !== '') take(dropped);
  };
  useHandedOver('import', takeAndTell);
  const { dropping, handlers } = useDropZone(takeDropped);
  // Longer than anything that can be read: the editor need not try either.
  const guard = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= longestImport) return;
    event.preventDefault();
    event.stopPropagation();
    refuse(pasted.length);
  };
  return (
    <div className="import">
      <p>{words.intro}</p>
      <div
        className={dropping ? 'import-source import-dropping' : 'import-source'}
        onPasteCapture={guard}
        {...handlers}
      >
        <div className="import-source-actions">
          <input
            ref={fileInput}
            type="file"
            hidden
            onChange={({ target }) => {
              void takeFile(target.files?.[0]);
              target.value = '';
            }}
          />
          <Button variant="outlined" onClick={() => fileInput.current?.click()}>
            {words.openFile}
          </Button>
          <span className="field-help">{words.drop}</span>
          {text !== '' && <Button onClick={() => takeAndTell('')}>{words.clear}</Button>}
        </div>
        <PastedText
          text={text}
          endpoint={endpoint}
          markers={markers}
          place={place}
          onChange={take}
        />
      </div>
      {imported === 'missing' && <PartMissing />}
      <div ref={told} role="status" className="import-result" tabIndex={-1}>
        {repair && repair.repairs.length > 0 && (
          <p className="import-repair">
            <CircleAlert size={15} aria-hidden="true" />
            <span>
              {words.repairable(
                repair.repairs.map(({ code, count }) => sentences.repairs[code](count)),
              )}
            </span>
            <Button variant="contained" onClick={() => takeAndTell(repair.repairedText)}>
              {words.repair}
            </Button>
          </p>
        )}
        <ImportProblems
          problems={problems}
          describe={(problem) => describeImportProblem(sentences, problem)}
          onShow={setPlace}
        />
      </div>
      {candidates.length > 1 && (
        <CandidateChoice
          candidates={candidates}
          chosen={chosen}
          onChoose={(index, position) => {
            setChosen(index);
            setPlace(position);
          }}
        />
      )}
      {candidate && (
        <CandidateActions
          key={`${candidate.position.line}:${candidate.position.column}`}
          candidate={candidate}
          endpoint={endpoint}
          findings={findings}
          endpoints={candidate.endpoint ? [candidate.endpoint] : endpointIds}
          onEndpoint={setEndpointOf}
          onDone={() => take('')}
          onMend={(document) => takeAndTell(`${JSON.stringify(document, null, 2)}\n`)}
        />
      )}
    </div>
  );
}

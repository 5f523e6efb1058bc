import { CircleAlert } from 'lucide-react';
import { type ClipboardEvent, useMemo, useRef, useState } from 'react';
import {
  checkPolicy,
  describeImportProblem,
  type EndpointId,
  endpointIds,
  endpointType,
  longestImport,
  type PolicyCandidate,
  readPolicyText,
  regionOfService,
  typeOfOwner,
} from '../../../policy/index.ts';
import { useRested } from '../../form/builder/useRested.ts';
import Button from '@mui/material/Button';
import { importing } from '../../../words/en/importing.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { review } from '../../../words/en/review.ts';
import { CandidateActions } from './CandidateActions.tsx';
import { CandidateChoice } from './CandidateChoice.tsx';
import { importMarkers } from './importMarkers.ts';
import { ImportProblems } from '../../form/given/ImportProblems.tsx';
import { PastedText, type ShownPlace } from './PastedText.tsx';
import { PartMissing } from '../../ui/lazy/PartMissing.tsx';
import { useHandedOver } from '../../form/workbench.ts';
import { OpenFileButton } from '../../ui/OpenFileButton.tsx';
import { givenIn, useDropZone } from '../../lib/useDropZone.ts';
import { useGivenText, useReadText } from '../../form/given/useGivenText.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import ImportedNotice from './ImportedNotice.tsx';
import './import.css';

/** Takes in the policy that an endpoint has already. */
export default function ImportPanel() {
  const { panel: words, sentences } = useWords('importing', importing);
  const { findings: findingWords } = useWords('review', review);
  const { inputs } = useRested();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  /** Of this text, the endpoints whose policy is in use. */
  const [used, setUsed] = useState<readonly EndpointId[]>([]);
  const [endpointOf, setEndpointOf] = useState<EndpointId>('s3');
  const [place, setPlace] = useState<ShownPlace>();
  const status = useRef<HTMLDivElement>(null);
  const { refused, take, takeText } = useGivenText((given) => {
    setChosen(0);
    setUsed([]);
    setText(given);
  });
  const imported = useReadText(text, inputs.region, readPolicyText);
  const read = imported === 'missing' ? undefined : imported;
  const result = read?.read;
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
    const region = regionOfService(candidate.owner.serviceName ?? '');
    const s3EndpointType = typeOfOwner(candidate.owner) ?? inputs.s3EndpointType;
    return checkPolicy(candidate.document, {
      endpoint,
      type: endpointType(endpoint, { s3EndpointType }),
      defaultRegion: inputs.region,
      ...(region && { region }),
    });
  }, [candidate, endpoint, inputs.region, inputs.s3EndpointType]);
  const markers = useMemo(
    () => importMarkers(read, candidate, findings, { sentences, findings: findingWords }),
    [candidate, findingWords, findings, read, sentences],
  );
  /** From a button that is gone then, which leaves the focus with what became of the text. */
  const takeAndTell = (given: string) => {
    takeText(given);
    status.current?.focus({ preventScroll: true });
  };
  /** Goes on to the other endpoint's policy, where the text holds one; else the text has served. */
  const next = (): boolean => {
    const done = [...used, endpoint];
    const left = candidates.findIndex((each) => each.endpoint && !done.includes(each.endpoint));
    if (left === -1) {
      takeText('');
      return false;
    }
    setUsed(done);
    setChosen(left);
    status.current?.focus({ preventScroll: true });
    return true;
  };
  useHandedOver('import', takeAndTell);
  const { dropping, handlers } = useDropZone((dropped) => void take(dropped));
  // Longer than anything that can be read: the editor need not try either.
  const guard = (event: ClipboardEvent) => {
    const { text: pasted } = givenIn(event.clipboardData);
    if (pasted.length <= longestImport) return;
    event.preventDefault();
    event.stopPropagation();
    takeText(pasted);
  };
  return (
    <div className="import">
      <ImportedPolicies />
      <p>{words.intro}</p>
      <div
        className={dropping ? 'import-source import-dropping' : 'import-source'}
        onPasteCapture={guard}
        {...handlers}
      >
        <div className="import-source-actions">
          <OpenFileButton
            label={words.openFile}
            onFile={(file) => void take({ files: [file], text: '' })}
          />
          <span className="field-help">{words.drop}</span>
          {text !== '' && <Button onClick={() => takeAndTell('')}>{words.clear}</Button>}
        </div>
        <PastedText
          text={text}
          endpoint={endpoint}
          markers={markers}
          place={place}
          onChange={takeText}
        />
      </div>
      <div className="import-found">
        {imported === 'missing' && <PartMissing />}
        <div ref={status} role="status" className="import-result" tabIndex={-1}>
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
            onDone={next}
            onMend={(document) => takeAndTell(`${JSON.stringify(document, null, 2)}\n`)}
          />
        )}
      </div>
    </div>
  );
}

const withImport = ({ imported }: Derived): readonly EndpointId[] =>
  endpointIds.filter((endpoint) => imported[endpoint]);

const sameEndpoints = (one: readonly EndpointId[], other: readonly EndpointId[]) =>
  one.join() === other.join();

/** What was taken in before, above the place for the next. */
function ImportedPolicies() {
  const { policies } = useMessages();
  const endpoints = useDerived(withImport, sameEndpoints);
  return endpoints.map((endpoint) => (
    <div key={endpoint}>
      <h3>{policies[endpoint].label}</h3>
      <ImportedNotice endpoint={endpoint} />
    </div>
  ));
}

import { Suspense, useMemo, useState } from 'react';
import {
  describeNotes,
  describeOutputProblem,
  type EndpointId,
  neededCompanions,
  type OutputFormatId,
  outputFormats,
  type OutputMode,
  outputNotes,
  type OutputRequest,
  privateDnsChoices,
  type PrivateDnsFor,
  renderOutput,
  mapEndpoints,
} from '../../../policy/index.ts';
import { RefusedFields } from '../../form/BlockedNotice.tsx';
import { linkAddress } from '../../form/address/addressBar.ts';
import { isUsable } from '../../form/builder/derive.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { useWorkbench, useWorkbenchPart } from '../../form/workbench.ts';
import { apply } from '../../../words/en/apply.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import './apply.css';
import { ConsoleSteps } from './ConsoleSteps.tsx';
import {
  chosenEndpoints,
  currentPolicies,
  type EndpointChoice,
  endpointChoices,
  onlyKnown,
} from './endpointChoice.ts';
import { DownloadArchive } from './DownloadArchive.tsx';
import { notes as englishNotes } from '../../../words/en/notes.ts';
import { type IdEntries, IdFields, noIds, toOutputIds } from './IdFields.tsx';
import { OutputFiles } from './OutputFiles.tsx';

const Preflight = lazyPart(() => import('./Preflight.tsx'));
const MoreRegions = lazyPart(() => import('./MoreRegions.tsx'));

const modes = ['modify', 'create'] as const satisfies readonly OutputMode[];

/** The policies as commands and infrastructure code, ready to paste. */
export default function ApplyPanel() {
  const text = useWords('apply', apply);
  const { policies: names } = useMessages();
  const builder = useBuilder();
  const workbench = useWorkbench();
  const derived = useRested();
  const [picked, setChoice] = useState<EndpointChoice>();
  const [mode, setMode] = useState<OutputMode>('modify');
  const [typed, setTyped] = useState<Partial<IdEntries>>({});
  const known = useWorkbenchPart('knownIds');
  const entries = useMemo(() => ({ ...noIds, ...known, ...typed }), [known, typed]);
  const format = useWorkbenchPart('deployFormat') ?? 'cli-bash';
  const [privateDnsFor, setPrivateDnsFor] = useState<PrivateDnsFor>('allResolvers');
  const { inputs } = derived;
  const choice = picked ?? onlyKnown(known);
  const endpoints = chosenEndpoints(choice);
  const request = useMemo((): OutputRequest => {
    const policy = (endpoint: EndpointId) =>
      chosenEndpoints(choice).includes(endpoint) ? derived.policies[endpoint].document : undefined;
    return {
      ...mapEndpoints(policy),
      current: currentPolicies(derived),
      s3EndpointType: derived.inputs.s3EndpointType,
      s3PrivateDnsFor: privateDnsFor,
      region: derived.inputs.region,
      mode,
      ids: toOutputIds(entries),
      companions: neededCompanions(derived.inputs),
      origin: { link: linkAddress(builder), catalog: derived.inputs.catalog },
    };
  }, [builder, choice, derived, entries, mode, privateDnsFor]);
  const usable = endpoints.every((endpoint) => isUsable(derived.policies[endpoint]));
  return (
    <div className="apply">
      <ConsoleSteps />
      <p>{text.intro}</p>
      <div className="apply-settings">
        <SegmentedChoice
          label={text.mode}
          values={modes}
          labels={text.modes}
          value={mode}
          onChange={setMode}
        />
        <SegmentedChoice
          label={text.endpoints}
          values={endpointChoices}
          labels={{ both: names.both, ...mapEndpoints((endpoint) => names[endpoint].short) }}
          value={choice}
          onChange={setChoice}
        />
        {mode === 'create' && endpoints.includes('s3') && inputs.s3EndpointType === 'interface' && (
          <SegmentedChoice
            label={text.privateDns}
            values={privateDnsChoices}
            labels={text.privateDnsFor}
            value={privateDnsFor}
            onChange={setPrivateDnsFor}
          />
        )}
        <IdFields
          mode={mode}
          endpoints={endpoints}
          inputs={inputs}
          entries={entries}
          onChange={(field, entry) => setTyped({ ...typed, [field]: entry })}
        />
      </div>
      <div className="apply-output">
        <SegmentedChoice
          label={text.formats}
          values={outputFormats}
          labels={text.formatNames}
          value={format}
          onChange={(deployFormat) => workbench.set({ deployFormat })}
        />
        {usable ? (
          <Rendered format={format} request={request} />
        ) : (
          <p className="apply-off">
            {text.invalid}
            <RefusedFields endpoints={endpoints} />
          </p>
        )}
      </div>
      <DownloadArchive request={request} derived={derived} disabled={!usable} />
      {derived.valid && (
        <Suspense>
          <Preflight inputs={inputs} />
          <MoreRegions inputs={inputs} s3PrivateDnsFor={privateDnsFor} />
        </Suspense>
      )}
    </div>
  );
}

interface RenderedProps {
  readonly format: OutputFormatId;
  readonly request: OutputRequest;
}

function Rendered({ format, request }: RenderedProps) {
  const workbench = useWorkbench();
  const chosen = useWorkbenchPart('deployFile');
  const text = useWords('apply', apply);
  const files = useMemo(
    () => renderOutput(format, { ...request, comments: englishNotes }),
    [format, request],
  );
  // The form that it all comes from is on the page.
  const notes = outputNotes(format, { ...request, origin: undefined });
  // What is a warning stands at its field.
  const refusals = files.problems.filter(({ severity }) => severity === 'error');
  return (
    <div className="apply-rendered">
      {refusals.length > 0 && (
        <div role="alert" className="apply-off">
          <p>{text.refused}</p>
          <ul>
            {refusals.map((problem) => (
              <li key={`${problem.code} ${problem.path}`}>
                {describeOutputProblem(text.outputProblems, problem)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <OutputFiles
        files={files}
        chosen={chosen}
        onChoose={(deployFile) => workbench.set({ deployFile })}
      />
      <ul className="apply-notes field-help">
        {describeNotes(text.notes, notes).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

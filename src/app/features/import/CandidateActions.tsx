import {
  applyFix,
  describeFinding,
  encodeField,
  type EndpointId,
  endpointIdField,
  type Finding,
  type Fix,
  inputFields,
  type Inputs,
  isForeignPolicy,
  isFullAccess,
  mapEndpoints,
  type PolicyCandidate,
  recognizePolicy,
  traceStatements,
  typeOfOwner,
} from '../../../policy/index.ts';
import { useMemo } from 'react';
import type { ImportUse } from '../../../formats/index.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import Button from '@mui/material/Button';
import { importing } from '../../../words/en/importing.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { LabelledSelect } from '../../ui/LabelledSelect.tsx';
import { showPolicy, useWorkbench } from '../../form/workbench.ts';
import './findings.css';
import { importedDocument } from '../../form/given/importedDocument.ts';

/** What a policy says of the inputs that were recognized in it: the others are the current ones. */
export function inputsOfPolicy(
  endpoint: EndpointId,
  own: Inputs,
  current: Inputs,
): Partial<Inputs> {
  const traced = new Set(traceStatements(endpoint, own).flatMap(({ fields }) => fields));
  const stated = inputFields.filter(
    (field) =>
      traced.has(field) || encodeField(field, own[field]) !== encodeField(field, current[field]),
  );
  return Object.fromEntries(stated.map((field) => [field, own[field]]));
}

interface CandidateActionsProps {
  readonly candidate: PolicyCandidate;
  readonly endpoint: EndpointId;
  readonly findings: readonly Finding[];
  /** Which it may be for. */
  readonly endpoints: readonly EndpointId[];
  readonly onEndpoint: (endpoint: EndpointId) => void;
  /** The policy is in use; says whether the text holds another to go on with. */
  readonly onDone: () => boolean;
  /** The text is to be this document instead. */
  readonly onMend: (document: unknown) => void;
}

/** What one can do with a policy that was read, and what is found in it. */
export function CandidateActions(props: CandidateActionsProps) {
  const { candidate, endpoint, endpoints: possible, findings, onEndpoint, onDone, onMend } = props;
  const { policies } = useMessages();
  const { panel: words } = useWords('importing', importing);
  const { change, getDerived, importPolicy } = useBuilder();
  const announce = useAnnounce();
  const workbench = useWorkbench();
  const { document } = candidate;
  const isWhole = candidate.problems.every(({ severity }) => severity !== 'error');
  const own = useMemo(
    () => (isWhole ? recognizePolicy(endpoint, document, getDerived().inputs) : undefined),
    [document, endpoint, getDerived, isWhole],
  );
  const isOpen = isForeignPolicy(document) && isFullAccess(document);
  const { label } = policies[endpoint];
  const type = endpoint === 's3' ? typeOfOwner(candidate.owner) : undefined;
  /** What the text says around the policy. */
  const stated = type && { s3EndpointType: type };
  const use = async (purpose: ImportUse) => {
    if (!isForeignPolicy(document)) return;
    importPolicy(endpoint, await importedDocument(document, purpose), stated);
    const { endpointId, vpcId } = candidate.owner;
    workbench.set({
      knownIds: {
        ...workbench.get().knownIds,
        ...(vpcId !== undefined && { vpcId }),
        ...(endpointId !== undefined && { [endpointIdField(endpoint)]: endpointId }),
      },
    });
    announce(words.imported(label));
    if (onDone()) return;
    showPolicy(workbench, endpoint);
    // The button says “Compare”, or “Replace” where there is nothing to keep.
    if (purpose === 'replace' && !isOpen) {
      workbench.set({ comparing: { endpoint, current: document } });
    }
  };
  const fill = () => {
    if (!own) return;
    change({ ...inputsOfPolicy(endpoint, own, getDerived().inputs), ...stated });
    announce(words.filled(label));
    if (!onDone()) showPolicy(workbench, endpoint);
  };
  return (
    <div className="import-candidate">
      {possible.length > 1 && (
        <>
          <p className="field-warning">{words.endpointUnknown}</p>
          <LabelledSelect
            id="import-endpoint"
            label={words.endpoint}
            values={possible}
            labels={mapEndpoints((each) => policies[each].label)}
            value={endpoint}
            onChange={onEndpoint}
          />
        </>
      )}
      <h3>{label}</h3>
      {!isForeignPolicy(document) && <p className="field-error">{words.malformed}</p>}
      {own && (
        <div className="import-action">
          <p>{words.recognized}</p>
          <Button variant="contained" onClick={fill}>
            {words.fillForm}
          </Button>
        </div>
      )}
      {isOpen && <p>{words.fullAccess}</p>}
      {isWhole && isForeignPolicy(document) && (
        <div className="import-actions">
          <Purpose
            label={words.merge}
            help={words.mergeHelp}
            main={!own && !isOpen}
            onChoose={() => void use('merge')}
          />
          <Purpose
            label={isOpen ? words.replaceIt : words.replace}
            help={words.replaceHelp}
            main={!own && isOpen}
            onChoose={() => void use('replace')}
          />
        </div>
      )}
      <CandidateFindings document={document} findings={findings} onMend={onMend} />
    </div>
  );
}

interface PurposeProps {
  readonly label: string;
  readonly help: string;
  readonly main: boolean;
  readonly onChoose: () => void;
}

function Purpose({ label, help, main, onChoose }: PurposeProps) {
  return (
    <div className="import-action">
      <Button variant={main ? 'contained' : 'outlined'} onClick={onChoose}>
        {label}
      </Button>
      <span className="field-help">{help}</span>
    </div>
  );
}

interface CandidateFindingsProps {
  readonly document: unknown;
  readonly findings: readonly Finding[];
  readonly onMend: (document: unknown) => void;
}

function CandidateFindings({ document, findings, onMend }: CandidateFindingsProps) {
  const { panel: words } = useWords('importing', importing);
  const review = useWords('review', englishReview);
  if (findings.length === 0) return null;
  return (
    <details className="findings" open>
      <summary>{words.findings(findings.length)}</summary>
      <ul>
        {findings.map((found) => (
          <li key={`${found.code} ${found.path}`} className={`finding-${found.severity}`}>
            <strong>{review.severities[found.severity]}</strong>{' '}
            {describeFinding(review.findings, found)}{' '}
            <FixButton fix={found.fix} document={document} onMend={onMend} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface FixButtonProps extends Pick<CandidateFindingsProps, 'document' | 'onMend'> {
  readonly fix: Fix | undefined;
}

function FixButton({ fix, document, onMend }: FixButtonProps) {
  const { fixIt } = useWords('review', englishReview);
  if (fix?.kind !== 'document') return null;
  return (
    <button type="button" className="link-button" onClick={() => onMend(applyFix(document, fix))}>
      {fixIt}
    </button>
  );
}

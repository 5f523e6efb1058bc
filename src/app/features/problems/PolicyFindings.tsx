import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import {
  checkPolicy,
  describeFinding,
  findingDoc,
  type EndpointId,
  type Finding,
  type FindingCode,
  type InputField,
  inputFields,
  locatePath,
  sources,
} from '../../../policy/index.ts';
import type { Derived } from '../../form/builder/derive.ts';
import { traceOf } from '../../form/builder/traceOf.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { type FieldFinding, focusField, tellFindings, useWorkbench } from '../../form/workbench.ts';
import type { Words } from '../../../words/words.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import { useWords } from '../../ui/language/useWords.ts';
import './findings.css';

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info } as const;

/** What is wrong with a policy, unwise about it, or worth knowing; marked in the preview, too. */
export default function PolicyFindings({ endpoint }: { readonly endpoint: EndpointId }) {
  const derived = useRested();
  const workbench = useWorkbench();
  const review = useWords('review', englishReview);
  const findings = useMemo(() => {
    const { inputs, policies } = derived;
    const { document } = policies[endpoint];
    return checkPolicy(document, { endpoint, inputs });
  }, [derived, endpoint]);
  useEffect(() => {
    const { text } = derived.policies[endpoint];
    const markers = findings.flatMap((found) => {
      const range = found.path === '' ? undefined : locatePath(text, found.path);
      const { severity, code } = found;
      const message = describeFinding(review.findings, found);
      return range ? [{ severity, code, message, ...range }] : [];
    });
    tellFindings(workbench, endpoint, {
      markers,
      atFields: findings.flatMap((found) => toldAtField(found, endpoint, derived, review)),
    });
  }, [derived, endpoint, findings, review, workbench]);
  if (findings.length === 0) return null;
  return (
    <details className="findings">
      <summary>{review.findingCount(countBySeverity(findings))}</summary>
      <ul>
        {findings.map((found) => (
          <FoundItem
            key={`${found.code} ${found.path}`}
            found={found}
            endpoint={endpoint}
            derived={derived}
          />
        ))}
      </ul>
    </details>
  );
}

/** What the field says by itself already. */
const saidByField: ReadonlySet<FindingCode> = new Set([
  'deniesBuildStep',
  'stopsOtherCalls',
  'unknownAction',
  'wildcardMatchesNothing',
]);

function toldAtField(
  found: Finding,
  endpoint: EndpointId,
  derived: Derived,
  review: Words['review'],
): readonly FieldFinding[] {
  const { severity, code } = found;
  const field = fieldOf(found, endpoint, derived);
  if (field === undefined || severity === 'note' || saidByField.has(code)) return [];
  return [{ field, severity, sentence: describeFinding(review.findings, found) }];
}

function countBySeverity(findings: readonly Finding[]) {
  const count = (severity: Finding['severity']) =>
    findings.filter((found) => found.severity === severity).length;
  return { error: count('error'), warning: count('warning'), note: count('note') };
}

interface FoundItemProps {
  readonly found: Finding;
  readonly endpoint: EndpointId;
  readonly derived: Derived;
}

function FoundItem({ found, endpoint, derived }: FoundItemProps) {
  const { fields } = useMessages();
  const review = useWords('review', englishReview);
  const { change } = useBuilder();
  const workbench = useWorkbench();
  const Icon = icons[found.severity];
  const docs = findingDoc(found.code, review.findings);
  const field = fieldOf(found, endpoint, derived);
  const { fix } = found;
  return (
    <li className={`finding-${found.severity}`}>
      <Icon size={14} role="img" aria-label={review.severities[found.severity]} />
      <div>
        <p>
          {describeFinding(review.findings, found)}{' '}
          {fix?.kind === 'inputs' && (
            <button
              type="button"
              className="link-button"
              onClick={({ currentTarget }) => {
                // The button is gone with what it mends.
                currentTarget.closest('.findings')?.querySelector('summary')?.focus();
                change(fix.patch);
              }}
            >
              {review.fixIt}
            </button>
          )}{' '}
          {field && (
            <button
              type="button"
              className="link-button"
              onClick={() => focusField(workbench, field)}
            >
              {review.goTo(fields[field].label)}
            </button>
          )}
        </p>
        <details>
          <summary>{review.why.because}</summary>
          <p>{docs.why}</p>
          <p>{docs.fix}</p>
          <p>
            {review.why.source}:{' '}
            <a lang="en" href={sources[found.source].url} target="_blank" rel="noreferrer">
              {sources[found.source].title}
            </a>{' '}
            ({review.certainties[docs.certainty]})
          </p>
          <p className="finding-all">
            <a href={`${review.findingsPage}#${found.code}`} target="_blank" rel="noopener">
              {review.allAbout(found.code)}
            </a>
          </p>
        </details>
      </div>
    </li>
  );
}

/** The field that the fix would change, or the one that most shapes the statement. */
function fieldOf(
  { fix, path }: Finding,
  endpoint: EndpointId,
  derived: Derived,
): InputField | undefined {
  if (fix?.kind === 'inputs') return inputFields.find((field) => field in fix.patch);
  const statement = /^Statement\[(\d+)\]/.exec(path)?.[1];
  if (statement === undefined) return undefined;
  const traced = traceOf(endpoint, derived)[Number(statement)];
  return traced?.fields.find((field) => field !== 'region') ?? traced?.fields[0];
}

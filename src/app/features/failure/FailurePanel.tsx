import { useEffect, useRef, useState } from 'react';
import {
  endpointIds,
  explainFailure,
  type FailureExplanation,
  type Inputs,
} from '../../../policy/index.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { EntriesInput } from '../../ui/CodeInput.tsx';
import { review as englishReview, review } from '../../../words/en/review.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { PartMissing } from '../../ui/lazy/PartMissing.tsx';
import { useHandedOver } from '../../form/workbench.ts';
import { EndpointChecklist } from './EndpointChecklist.tsx';
import { FailurePoints } from './FailurePoints.tsx';
import { type Derived, isUsable } from '../../form/builder/derive.ts';
import '../../ui/board.css';
import '../../ui/reasonedText.css';
import './failure.css';

/** A pasted error or log: its cause, whether a policy is to blame, and what mends it. */
export default function FailurePanel() {
  const review = useWords('review', englishReview);
  const [text, setText] = useState('');
  const { inputs } = useRested();
  const answerWanted = useRef(false);
  useHandedOver('failure', (given) => {
    setText(given);
    answerWanted.current = true;
  });
  const explained = useExplanation(text);
  const answer = useRef<HTMLDivElement>(null);
  const explanation = explained === 'missing' ? undefined : explained;
  useEffect(() => {
    if (!answerWanted.current || !explanation) return;
    // Whoever asked elsewhere has the text already; on a phone it fills the screen.
    answer.current?.scrollIntoView({ block: 'nearest' });
    answerWanted.current = false;
  }, [explanation]);
  return (
    <div className="failure">
      <div>
        <label className="field-label" htmlFor="failure-text">
          {review.failurePanel.paste}
        </label>
        <EntriesInput
          id="failure-text"
          rows={4}
          value={text}
          placeholder={review.failurePanel.placeholder}
          onChange={({ target }) => setText(target.value)}
        />
        {explained === 'missing' && <PartMissing />}
        <div ref={answer} role="status" className="failure-answer" tabIndex={-1}>
          {explanation && (
            <Explanation
              explanation={explanation}
              inputs={inputs}
              onMended={() => answer.current?.focus({ preventScroll: true })}
            />
          )}
        </div>
        {explanation && <TellingLines {...explanation} />}
      </div>
      <EndpointChecklist inputs={inputs} />
    </div>
  );
}

interface ExplanationProps {
  readonly explanation: FailureExplanation;
  readonly inputs: Inputs;
  readonly onMended: () => void;
}

function Explanation({ explanation, inputs, onMended }: ExplanationProps) {
  const { faults, symptoms, failurePanel } = useWords('review', englishReview);
  const { fault, match, advice, points, moreRequests, companions } = explanation;
  if (!match && points.length === 0) return <p>{failurePanel.unknown}</p>;
  return (
    <>
      <p>
        <strong>{faults[fault]}</strong>
      </p>
      <FailurePoints points={points} onMended={onMended} />
      {moreRequests > 0 && <p>{failurePanel.moreRequests(moreRequests)}</p>}
      {advice && (
        <dl>
          <dt>{failurePanel.cause}</dt>
          <dd>{symptoms[advice].cause(inputs)}</dd>
          <dt>{failurePanel.remedy}</dt>
          <dd>{symptoms[advice].remedy(inputs)}</dd>
        </dl>
      )}
      {companions.length > 0 && <p>{failurePanel.companionsToCheck(companions)}</p>}
      {advice && match && match.others.length > 0 && (
        <p>{failurePanel.also(match.others.map((other) => symptoms[other].cause(inputs)))}</p>
      )}
    </>
  );
}

type TellingLinesProps = Pick<FailureExplanation, 'lines' | 'otherLines'>;

/** Of a long log the lines that say what failed, and how many there are besides. */
function TellingLines({ lines, otherLines }: TellingLinesProps) {
  const { failurePanel } = useWords('review', review);
  if (lines.length === 0 || otherLines === 0) return null;
  return (
    <div className="failure-lines" role="group" aria-label={failurePanel.lines} tabIndex={0}>
      <h3>{failurePanel.lines}</h3>
      <ol>
        {lines.map(({ number, text }) => (
          <li key={`${number} ${text}`} value={number}>
            <code>{text}</code>
          </li>
        ))}
      </ol>
      <p className="field-help">{failurePanel.otherLines(otherLines)}</p>
    </div>
  );
}

const restFor = 150;

/**
 * What a text means, a moment after it or the policies have changed; nothing while there is none.
 * `missing` where the policy engine did not arrive.
 */
function useExplanation(text: string): FailureExplanation | 'missing' | undefined {
  const derived = useRested();
  const [explained, setExplained] = useState<FailureExplanation | 'missing'>();
  const isEmpty = text.trim() === '';
  useEffect(() => {
    if (isEmpty) return;
    let wanted = true;
    const begin = async () => {
      const next = await explainOrMiss(text, derived);
      if (wanted) setExplained(next);
    };
    const timer = setTimeout(() => void begin(), restFor);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [derived, isEmpty, text]);
  return isEmpty ? undefined : explained;
}

async function explainOrMiss(
  text: string,
  { inputs, policies, imported }: Derived,
): Promise<FailureExplanation | 'missing'> {
  const usable = endpointIds.filter((endpoint) => isUsable(policies[endpoint]));
  try {
    return await explainFailure(text, {
      inputs,
      policies: Object.fromEntries(usable.map((id) => [id, policies[id].document])),
      imported: Object.fromEntries(
        endpointIds.flatMap((id) => {
          const policy = imported[id];
          return policy?.state === 'read' ? [[id, policy.document] as const] : [];
        }),
      ),
    });
  } catch {
    return 'missing';
  }
}

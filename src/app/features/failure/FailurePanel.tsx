import { useEffect, useRef, useState } from 'react';
import { type FailureExplanation, type Inputs } from '../../../policy/index.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { EntriesInput } from '../../ui/CodeInput.tsx';
import { review as englishReview } from '../../../words/en/review.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { PartMissing } from '../../ui/lazy/PartMissing.tsx';
import { useHandedOver } from '../../form/workbench.ts';
import '../../ui/board.css';
import '../../ui/reasonedText.css';
import { EndpointChecklist } from './EndpointChecklist.tsx';
import { FailurePoints } from './FailurePoints.tsx';
import { TellingLines } from './TellingLines.tsx';
import './failure.css';
import { useExplanation } from './useExplanation.ts';

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

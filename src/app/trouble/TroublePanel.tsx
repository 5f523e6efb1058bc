import { useDeferredValue, useState } from 'react';
import { type Inputs, lookUpSymptom, type SymptomMatch, symptoms } from '../../policy/index.ts';
import { useAccess } from '../access/useAccess.ts';
import { useRested } from '../builder/useRested.ts';
import { EntriesInput } from '../controls/TextInput.tsx';
import { controlId } from '../fields/fieldIds.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { useReviewMessages } from '../i18n/useReviewMessages.ts';
import { useHandedOver } from '../review/handOver.ts';
import '../words/words.css';
import { CompanionChecklist } from './CompanionChecklist.tsx';
import './trouble.css';

/** A pasted error, its cause, and whether the policies as they stand are to blame. */
export default function TroublePanel() {
  const review = useReviewMessages();
  const [text, setText] = useState('');
  const { inputs } = useRested();
  useHandedOver('trouble', setText);
  const read = useDeferredValue(text);
  const match = read.trim() === '' ? undefined : lookUpSymptom(read);
  return (
    <div className="trouble">
      <div>
        <label className="field-label" htmlFor="trouble-text">
          {review.trouble.paste}
        </label>
        <EntriesInput
          id="trouble-text"
          rows={4}
          value={text}
          placeholder={review.trouble.placeholder}
          onChange={({ target }) => setText(target.value)}
        />
        <div role="status" className="trouble-answer">
          {match && <Symptom match={match} inputs={inputs} />}
          {!match && read.trim() !== '' && <p>{review.trouble.unknown}</p>}
        </div>
      </div>
      <CompanionChecklist inputs={inputs} />
    </div>
  );
}

interface SymptomProps {
  readonly match: SymptomMatch;
  readonly inputs: Inputs;
}

function Symptom({ match: { symptom, others }, inputs }: SymptomProps) {
  const review = useReviewMessages();
  const { fault } = symptoms[symptom];
  const { cause, remedy } = review.symptoms[symptom];
  return (
    <>
      <p>
        <strong>{review.faults[fault]}</strong> <Blame match={symptom} />
      </p>
      <dl>
        <dt>{review.trouble.cause}</dt>
        <dd>{cause(inputs)}</dd>
        <dt>{review.trouble.remedy}</dt>
        <dd>{remedy(inputs)}</dd>
      </dl>
      {others.length > 0 && (
        <p>{review.trouble.also(others.map((other) => review.symptoms[other].cause(inputs)))}</p>
      )}
    </>
  );
}

/** What the board says about the steps that this symptom depends on. */
function Blame({ match }: { readonly match: SymptomMatch['symptom'] }) {
  const { access: text, fields } = useMessages();
  const review = useReviewMessages();
  const access = useAccess();
  const steps: readonly string[] = symptoms[match].steps;
  if (steps.length === 0 || access.state !== 'answered') return null;
  const failing = access.rows.filter(
    (row) => row.kind === 'build' && row.status === 'notAsWanted' && steps.includes(row.id),
  );
  if (failing.length === 0) return review.trouble.policiesClear;
  return (
    <>
      {review.trouble.policiesToBlame(
        failing.flatMap((row) => (row.kind === 'build' ? [text.steps[row.id]] : [])),
      )}{' '}
      {failing.map((row) => (
        <button
          key={row.id}
          type="button"
          className="link-button"
          onClick={() => document.getElementById(controlId(row.field))?.focus()}
        >
          {text.goToField(fields[row.field].label)}
        </button>
      ))}
    </>
  );
}

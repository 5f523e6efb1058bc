import { useId } from 'react';
import {
  type Difference,
  type EndpointId,
  type ForeignPolicy,
  type Inputs,
  sameMeaning,
  serializePolicy,
} from '../../../policy/index.ts';
import { compare } from '../../../words/en/compare.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { type DifferenceLabels, DifferenceText } from './DifferenceText.tsx';
import { DifferenceWords } from './DifferenceWords.tsx';
import { useDifference } from './useDifference.ts';

interface PolicyDifferenceProps {
  readonly endpoint: EndpointId;
  readonly title: string;
  readonly before: ForeignPolicy;
  readonly after: ForeignPolicy;
  readonly inputs: Inputs;
  readonly labels: DifferenceLabels;
}

/** What differs between two policies of an endpoint: whether they mean the same, in words, and line by line. */
export function PolicyDifference({
  endpoint,
  title,
  before,
  after,
  inputs,
  labels,
}: PolicyDifferenceProps) {
  const words = useWords('compare', compare);
  const id = useId();
  const difference = useDifference(endpoint, before, after, inputs);
  const texts = { before: serializePolicy(before), after: serializePolicy(after) };
  const isIdentical = texts.before === texts.after;
  return (
    <section className="policy-difference" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div role="status">
        {isIdentical ? (
          <p className="policy-same">{words.identical}</p>
        ) : (
          <>
            {difference && difference !== 'failed' && <Verdict difference={difference} />}
            <div className="difference-words">
              <DifferenceWords difference={difference} />
            </div>
          </>
        )}
      </div>
      {!isIdentical && <DifferenceText {...texts} labels={labels} />}
    </section>
  );
}

function Verdict({ difference }: { readonly difference: Difference }) {
  const words = useWords('compare', compare);
  const same = sameMeaning(difference);
  if (same === undefined) return <p>{words.untold}</p>;
  return same ? (
    <p className="policy-same">{words.same}</p>
  ) : (
    <p className="policy-differs">{words.different(difference.changes.length)}</p>
  );
}

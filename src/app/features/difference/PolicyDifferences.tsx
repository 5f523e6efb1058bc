import { compare } from '../../../words/en/compare.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';
import {
  type EndpointId,
  endpointIds,
  type ForeignPolicy,
  type Inputs,
} from '../../../policy/index.ts';
import { RefusedFields } from '../../form/BlockedNotice.tsx';
import { isUsable } from '../../form/builder/derive.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { useWorkbench, type WorkbenchState } from '../../form/workbench.ts';
import { useStore } from '../../lib/store.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { PolicyDifference } from './PolicyDifference.tsx';

const directions = ['take', 'give'] as const;

/** Which form changes: this one takes the other over, or gives itself to it. */
export type Direction = (typeof directions)[number];

interface DirectionChoiceProps {
  readonly value: Direction;
  readonly onChange: (direction: Direction) => void;
}

export function DirectionChoice({ value, onChange }: DirectionChoiceProps) {
  const words = useWords('compare', compare);
  return (
    <SegmentedChoice
      label={words.direction}
      values={directions}
      labels={words.directions}
      value={value}
      onChange={onChange}
    />
  );
}

interface PolicyDifferencesProps {
  readonly direction: Direction;
  /** Those to compare with. */
  readonly policies: Readonly<Partial<Record<EndpointId, ForeignPolicy>>>;
  /** What they serve, where that is known. */
  readonly inputs?: Inputs;
  /** What they are called. */
  readonly label: string;
}

const isOpen = (state: WorkbenchState) => state.view === 'import';

/** The policies of this page and others, endpoint by endpoint; what may not be handed over is not compared. */
export function PolicyDifferences({ direction, policies, inputs, label }: PolicyDifferencesProps) {
  const words = useWords('compare', compare);
  const { policies: names } = useMessages();
  const derived = useRested();
  const shown = useStore(useWorkbench(), isOpen);
  // Out of sight nothing is asked for what nobody reads.
  if (!shown) return null;
  return endpointIds.map((endpoint) => {
    const own = derived.policies[endpoint];
    const other = policies[endpoint];
    if (!other || !isUsable(own)) {
      return (
        <section key={endpoint} className="policy-difference" aria-label={names[endpoint].label}>
          <h3>{names[endpoint].label}</h3>
          <p>
            {other ? words.needsValidForm : words.notThere}
            {other && <RefusedFields endpoints={[endpoint]} />}
          </p>
        </section>
      );
    }
    const isTaken = direction === 'take';
    return (
      <PolicyDifference
        key={`${endpoint} ${direction}`}
        endpoint={endpoint}
        title={names[endpoint].label}
        before={isTaken ? own.document : other}
        after={isTaken ? other : own.document}
        inputs={isTaken ? (inputs ?? derived.inputs) : derived.inputs}
        labels={
          isTaken
            ? { before: words.thisPage, after: label }
            : { before: label, after: words.thisPage }
        }
      />
    );
  });
}

import { compare } from '../../../words/en/compare.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';

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

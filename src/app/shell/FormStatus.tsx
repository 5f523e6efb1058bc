import { useEffect, useState } from 'react';
import type { InputField, Problem } from '../../policy/index.ts';
import type { Derived } from '../builder/derive.ts';
import { useDerived } from '../builder/useBuilder.ts';
import { useMessages } from '../i18n/useMessages.ts';

/** Long enough that a screen reader is not told about every key. */
const restFor = 900;

const faulty = ({ problems }: Derived): readonly InputField[] => [
  ...new Set(problems.filter(isError).flatMap(({ field }) => (field ? [field] : []))),
];

const isError = ({ severity }: Problem) => severity === 'error';

const sameFields = (one: readonly InputField[], other: readonly InputField[]) =>
  one.join() === other.join();

/** Tells a screen reader, once typing rests, which fields need attention. */
export function FormStatus() {
  const { status, fields: labels } = useMessages();
  const fields = useDerived(faulty, sameFields);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(
      () =>
        setSaid((before) => {
          if (fields.length > 0)
            return status.attention(fields.map((field) => labels[field].label));
          return before === '' ? '' : status.allSound;
        }),
      restFor,
    );
    return () => clearTimeout(timer);
  }, [fields, labels, status]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}

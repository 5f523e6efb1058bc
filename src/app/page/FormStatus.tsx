import { useEffect, useState } from 'react';
import {
  type EndpointId,
  endpointIds,
  type InputField,
  refusedFields,
} from '../../policy/index.ts';
import { type Derived, isUsable } from '../form/builder/derive.ts';
import { useDerived } from '../form/builder/useBuilder.ts';
import { useMessages } from '../ui/language/useMessages.ts';

/** Long enough that a screen reader is not told about every key. */
const restFor = 900;

const faulty = ({ problems }: Derived): readonly InputField[] => refusedFields(problems);

const unusable = ({ policies }: Derived): readonly EndpointId[] =>
  endpointIds.filter((endpoint) => !isUsable(policies[endpoint]));

const sameNames = (one: readonly string[], other: readonly string[]) => one.join() === other.join();

/** Tells a screen reader, once typing rests, which fields need attention and what they hold back. */
export default function FormStatus() {
  const { status, fields: labels, policies } = useMessages();
  const fields = useDerived(faulty, sameNames);
  const blocked = useDerived(unusable, sameNames);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(
      () =>
        setSaid((before) => {
          if (fields.length === 0) return before === '' ? '' : status.allValid;
          const attention = status.attention(fields.map((field) => labels[field].label));
          if (blocked.length === 0) return attention;
          const held = status.blocked(blocked.map((endpoint) => policies[endpoint].label));
          return `${attention} ${held}`;
        }),
      restFor,
    );
    return () => clearTimeout(timer);
  }, [blocked, fields, labels, policies, status]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}

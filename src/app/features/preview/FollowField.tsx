import { useEffect, useEffectEvent } from 'react';
import { type EndpointId, endpointIds, type InputField } from '../../../policy/index.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { useFieldInFocus } from '../../form/fieldInFocus.ts';
import { linesOfField } from '../../form/statementLines.ts';

interface FollowFieldProps {
  readonly chosen: EndpointId;
  readonly onChoose: (endpoint: EndpointId) => void;
}

/** Where there is room for one policy only: shows one in which the field in focus has lines. */
export default function FollowField({ chosen, onChoose }: FollowFieldProps) {
  const { getDerived } = useBuilder();
  const field = useFieldInFocus();
  const follow = useEffectEvent((focused: InputField) => {
    const hasLines = (endpoint: EndpointId) =>
      linesOfField(endpoint, focused, getDerived()).length > 0;
    if (!hasLines(chosen)) onChoose(endpointIds.find(hasLines) ?? chosen);
  });
  useEffect(() => {
    if (field !== undefined) follow(field);
  }, [field]);
  return null;
}

import { type Dispatch, type SetStateAction, useEffect } from 'react';
import { type EndpointId, endpointIds } from '../../../policy/index.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { useFieldInFocus } from '../../form/fieldInFocus.ts';
import { linesOfField } from '../../form/statementLines.ts';

interface FollowFieldProps {
  readonly onChoose: Dispatch<SetStateAction<EndpointId>>;
}

/** Where there is room for one policy only: shows one in which the field in focus has lines. */
export default function FollowField({ onChoose }: FollowFieldProps) {
  const { getDerived } = useBuilder();
  const field = useFieldInFocus();
  useEffect(() => {
    if (field === undefined) return;
    const hasLines = (endpoint: EndpointId) =>
      linesOfField(endpoint, field, getDerived()).length > 0;
    onChoose((chosen) => (hasLines(chosen) ? chosen : (endpointIds.find(hasLines) ?? chosen)));
  }, [field, getDerived, onChoose]);
  return null;
}

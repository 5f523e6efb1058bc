import { useCallback, useSyncExternalStore } from 'react';
import type { EndpointId, InputField } from '../../policy/index.ts';

/** Something found in a policy that a field causes. */
export interface FieldFinding {
  readonly field: InputField;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

const found = new Map<EndpointId, readonly FieldFinding[]>();
const listeners = new Set<() => void>();

/** Tells the fields what was found in an endpoint's policy, in place of what was found before. */
export function tellFields(endpoint: EndpointId, findings: readonly FieldFinding[]): void {
  found.set(endpoint, findings);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const separator = '\n';

/** The sentences for one field; as one text, which is what makes two answers comparable. */
export function useFieldFindings(field: InputField): readonly string[] {
  const snapshot = useCallback(
    () =>
      [...found.values()]
        .flat()
        .filter((finding) => finding.field === field)
        .map(({ sentence }) => sentence)
        .join(separator),
    [field],
  );
  const sentences = useSyncExternalStore(subscribe, snapshot, () => '');
  return sentences === '' ? [] : [...new Set(sentences.split(separator))];
}

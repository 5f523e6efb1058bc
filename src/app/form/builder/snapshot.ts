import {
  formFields,
  type FormValues,
  type ImportedPolicies,
  type ImportedPolicy,
  type Snapshot,
  toFormValues,
  toGivenInputs,
} from '../../../formats/index.ts';
import { endpointIds, type GivenInputs, type InputField } from '../../../policy/index.ts';

/** What of a snapshot is told apart: one field of the form, or the imported policies. */
export type SnapshotPart = keyof FormValues | 'imported';

/** The form with other values in some fields; all others stay as they stand, wrong or unconfirmed. */
export function changeForm(form: Snapshot, patch: Partial<GivenInputs>): Snapshot {
  const filled = toFormValues({ ...toGivenInputs(form.values), ...patch });
  const values = { ...form.values, ...patchedValues(filled, patch) };
  return { ...form, values, unconfirmed: stillUnconfirmed(form, values) };
}

function patchedValues(filled: FormValues, patch: Partial<GivenInputs>): Partial<FormValues> {
  const { principals, resources, sameAsPrincipals, ...others } = filled;
  const organizations = 'principals' in patch || 'resources' in patch;
  return {
    ...Object.fromEntries(Object.entries(others).filter(([field]) => field in patch)),
    ...(organizations && { principals, resources, sameAsPrincipals }),
  };
}

/** What a person has changed is what they want. */
export function stillUnconfirmed(
  { values, unconfirmed }: Snapshot,
  changed: FormValues,
): readonly InputField[] {
  if (unconfirmed.length === 0) return unconfirmed;
  const [before, after] = [toGivenInputs(values), toGivenInputs(changed)];
  return unconfirmed.filter((field) => sameValue(before[field], after[field]));
}

const parts: readonly SnapshotPart[] = [...formFields, 'imported'];

/** The parts in which two snapshots differ, in the form's order; empty when they are the same. */
export function changedParts(one: Snapshot, other: Snapshot): readonly SnapshotPart[] {
  return parts.filter((part) =>
    part === 'imported'
      ? !sameImports(one.imported, other.imported)
      : !sameValue(one.values[part], other.values[part]) ||
        isUnconfirmed(one, part) !== isUnconfirmed(other, part),
  );
}

const isUnconfirmed = ({ unconfirmed }: Snapshot, part: keyof FormValues) =>
  unconfirmed.some((field) => field === part);

/** That a packed policy has been read is no change. */
export const sameImports = (one: ImportedPolicies, other: ImportedPolicies): boolean =>
  endpointIds.every((endpoint) => samePolicy(one[endpoint], other[endpoint]));

function samePolicy(one: ImportedPolicy | undefined, other: ImportedPolicy | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || one.use !== other.use) return false;
  return one.packed === undefined
    ? documentOf(one) === documentOf(other)
    : one.packed === other.packed;
}

const documentOf = (imported: ImportedPolicy) =>
  imported.state === 'read' ? imported.document : undefined;

/** Values are text, switches, and lists of what is as plain. */
const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));

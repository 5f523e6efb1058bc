import { createFormControl } from 'react-hook-form';
import {
  mergedEndpoints,
  newForm,
  type FormValues,
  type ImportedPolicies,
  type ImportedPolicy,
  type Snapshot,
  type WrittenInputs,
} from '../../../formats/index.ts';
import {
  type EndpointId,
  endpointIds,
  type GivenInputs,
  type InputField,
} from '../../../policy/index.ts';
import { type Derived, derive } from './derive.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { awaitMerge, failMerge } from './awaitMerge.ts';
import { oncePainted } from '../../lib/afterPaint.ts';
import { changeForm, stillUnconfirmed } from './snapshot.ts';

/** The form's live values and what follows from them, outside React's render path. */
export interface Builder {
  readonly form: ReturnType<typeof createFormControl<FormValues>>['formControl'];
  readonly getDerived: () => Derived;
  /** As it was in the beginning: what the build has drawn, where it has drawn the page. */
  readonly getDrawn: () => Derived;
  /**
   * Calls back once what has changed is painted in the previews, until the returned function is called.
   * Several changes within one frame are told as one.
   */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Calls back at once, within the key's own task: for the previews, which come before all else. */
  readonly subscribePreview: (onChange: () => void) => () => void;
  /** Calls back after every change of what was entered, which what is derived may follow later. */
  readonly subscribeEntered: (onChange: () => void) => () => void;
  /** Fills the form anew with what was written down. Imported policies stay unless others are given. */
  readonly load: (written: WrittenInputs, imported?: ImportedPolicies) => void;
  /** Fills some fields; what stands in the others stays as it is, wrong or unconfirmed. */
  readonly change: (patch: Partial<GivenInputs>) => void;
  /** Takes what stands in unconfirmed fields for what is meant; in all of them, or in one. */
  readonly confirm: (field?: InputField) => void;
  /** Takes in the policy that an endpoint has already, with what is told of the endpoint; or lets go of it. */
  readonly importPolicy: (
    endpoint: EndpointId,
    imported: ImportedPolicy | undefined,
    stated?: Partial<GivenInputs>,
  ) => void;
  /** Everything that was entered, wrong text included. */
  readonly capture: () => Snapshot;
  /** Brings back what was captured: the one way in for undo and drafts. */
  readonly restore: (snapshot: Snapshot) => void;
}

const unpacking = lazyCode(() => import('./readPacked.ts'));
const merging = lazyCode(async () => {
  const { loadPolicyEngine, mergeImported } = await import('./mergeImported.ts');
  await loadPolicyEngine();
  return mergeImported;
});

/** A merge takes a few milliseconds once the policy engine is there; what was shown may stay as long. */
const patience = 100;

export function createBuilder(initial: Snapshot): Builder {
  let { values, imported, unconfirmed } = initial;
  const { formControl: form } = createFormControl<FormValues>({ defaultValues: { ...values } });
  const listeners = new Set<() => void>();
  const enteredListeners = new Set<() => void>();
  const previews = new Set<() => void>();
  /** What could not be unpacked, since the code for it did not arrive. */
  let unread: ImportedPolicies | undefined;
  let derived = awaitMerge(derive(initial));
  const drawn = derived;
  let round = 0;
  let restoring = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const tellOthers = oncePainted(() => tell(listeners));
  const settle = (next: Derived) => {
    derived = next;
    tell(previews);
    tellOthers();
  };
  const merge = async (own: Derived, asked: number) => {
    waiting = setTimeout(() => settle(awaitMerge(own)), patience);
    const merged = imported === unread ? failMerge(own) : await mergeLater(own);
    if (asked !== round) return;
    clearTimeout(waiting);
    settle(merged);
  };
  const refresh = () => {
    round += 1;
    clearTimeout(waiting);
    const own = derive({ values, imported, unconfirmed });
    if (mergedEndpoints(imported).length === 0) settle(own);
    else void merge(own, round);
    tell(enteredListeners);
  };
  const unpack = async () => {
    const packed = imported;
    if (!endpointIds.some((endpoint) => packed[endpoint]?.state === 'packed')) return;
    const read = await unpackLater(packed);
    if (packed !== imported) return;
    unread = read ? undefined : packed;
    imported = read ?? packed;
    refresh();
  };
  form.subscribe({
    formState: { values: true },
    callback: ({ values: changed }) => {
      if (!restoring) unconfirmed = stillUnconfirmed({ values, imported, unconfirmed }, changed);
      values = changed;
      if (!restoring) refresh();
    },
  });
  const restore = (snapshot: Snapshot) => {
    ({ imported, unconfirmed } = snapshot);
    // Field after field is told, and what stands in between is nobody's form.
    restoring = true;
    form.reset({ ...snapshot.values }, { keepFieldsRef: true });
    restoring = false;
    refresh();
    void unpack();
  };
  const capture = () => ({ values: { ...values }, imported, unconfirmed });
  void unpack();
  unpacking.subscribe(() => {
    if (imported === unread && unpacking.loadState().state === 'ready') void unpack();
  });
  merging.subscribe(() => {
    const failed = endpointIds.some((id) => derived.policies[id].merge?.state === 'failed');
    if (failed && merging.loadState().state === 'ready') refresh();
  });
  return {
    form,
    getDerived: () => derived,
    getDrawn: () => drawn,
    subscribe: (onChange) => listenIn(listeners, onChange),
    subscribePreview: (onChange) => listenIn(previews, onChange),
    subscribeEntered: (onChange) => listenIn(enteredListeners, onChange),
    load: (written, others = imported) => restore(newForm(written, others)),
    change: (patch) => restore(changeForm(capture(), patch)),
    confirm: (confirmed) => {
      unconfirmed = unconfirmed.filter((field) => confirmed !== undefined && field !== confirmed);
      refresh();
    },
    importPolicy: (endpoint, policy, stated = {}) => {
      const { [endpoint]: _, ...others } = imported;
      const next = policy ? { ...others, [endpoint]: policy } : others;
      restore({ ...changeForm(capture(), stated), imported: next });
    },
    capture,
    restore,
  };
}

const tell = (listeners: ReadonlySet<() => void>) => {
  for (const listener of listeners) listener();
};

function listenIn(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

async function unpackLater(packed: ImportedPolicies): Promise<ImportedPolicies | undefined> {
  try {
    const { readPacked } = await unpacking.fetch();
    return await readPacked(packed);
  } catch {
    return undefined;
  }
}

/**
 * Merging is for those who have imported something: its code comes with the first import, and the policy
 * engine with it. From then on a merge is done before the frame of its key: an `import()` would end in a
 * later task.
 */
async function mergeLater(own: Derived): Promise<Derived> {
  try {
    const mergeImported = await merging.fetch();
    return await mergeImported(own);
  } catch {
    return failMerge(own);
  }
}

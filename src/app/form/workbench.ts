import { createContext, useCallback, useContext, useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';
import type { EndpointId, ForeignPolicy, InputField, PreflightResult } from '../../policy/index.ts';
import { createStore, type Store, useStore } from '../lib/store.ts';
import type { PolicyMarker } from '../ui/monaco/policyMarkers.ts';
import { controlId } from './fieldIds.ts';
import type { GivenText } from './given/givenText.ts';

/** The views of the workbench, in the order of their tabs. */
export const views = ['policies', 'checks', 'review', 'deploy', 'import', 'failure'] as const;

export type View = (typeof views)[number];

/** Those that take a text from elsewhere. */
export type TakingView = Extract<View, 'import' | 'failure'>;

/** The element of a view. */
export const viewId = (view: View) => `view-${view}`;

/** Something found in a policy that a field causes. */
export interface FieldFinding {
  readonly field: InputField;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

/** What was found in one policy: marked in its preview, told at the fields. */
interface PolicyFindings {
  readonly markers: readonly PolicyMarker[];
  readonly atFields: readonly FieldFinding[];
}

/** What the form's history offers; absent what leads nowhere. */
export interface FormActions {
  readonly undo?: () => void;
  readonly redo?: () => void;
  readonly reset?: () => void;
}

/** A policy to be compared with the endpoint's new one. */
export interface Comparison {
  readonly endpoint: EndpointId;
  readonly current: ForeignPolicy;
  /** What both are, where they are not the endpoint's present and new policy. */
  readonly labels?: { readonly before: string; readonly after: string };
}

/** What the parts of the page tell each other beside what the form holds. */
export interface WorkbenchState {
  readonly view: View;
  /** Where there is room for one only: the form, or the view. */
  readonly pane: 'form' | 'view';
  /** Where there is room for one policy only, or one is chosen. */
  readonly shownPolicy: EndpointId;
  /** What a person has chosen to see; until then the room there is decides. */
  readonly policiesShown?: 'one' | 'both';
  /** What was asked for last, by its path in the document. */
  readonly revealed?: { readonly endpoint: EndpointId; readonly path: string };
  readonly findings: Readonly<Record<EndpointId, PolicyFindings>>;
  readonly formActions: FormActions;
  readonly handedOver: Readonly<Partial<Record<TakingView, string>>>;
  /** What stands in the box that takes anything, while it is open. */
  readonly pasting: GivenText | undefined;
  readonly comparing: Comparison | undefined;
  /** What was measured from the build subnet. */
  readonly measured: PreflightResult | undefined;
}

/** One for each page. */
export type Workbench = Store<WorkbenchState>;

const noFindings: PolicyFindings = { markers: [], atFields: [] };

/** The view that a link asks for, if the page has it. */
export const viewOf = (asked: string | undefined): View | undefined =>
  views.find((view) => view === asked);

export const createWorkbench = (asked?: View): Workbench =>
  createStore<WorkbenchState>({
    view: asked ?? 'policies',
    pane: asked === undefined ? 'form' : 'view',
    shownPolicy: 'imageBuilder',
    findings: { imageBuilder: noFindings, s3: noFindings },
    formActions: {},
    handedOver: {},
    pasting: undefined,
    comparing: undefined,
    measured: undefined,
  });

export const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('useWorkbench needs a WorkbenchContext above it.');
  return workbench;
}

/** Opens a view, and brings the keyboard to it. */
export function openView(workbench: Workbench, view: View): void {
  flushSync(() => workbench.set({ view, pane: 'view' }));
  document.getElementById(viewId(view))?.focus({ preventScroll: true });
}

/** Opens the policies, this one if there is room for one only. */
export function showPolicy(workbench: Workbench, endpoint: EndpointId): void {
  workbench.set({ shownPolicy: endpoint });
  openView(workbench, 'policies');
}

/** Shows a part of a policy, by its path in the document, in its preview. */
export function revealPath(workbench: Workbench, endpoint: EndpointId, path: string): void {
  // An editor shows its lines once it is shown itself.
  flushSync(() => workbench.set({ view: 'policies', pane: 'view', shownPolicy: endpoint }));
  workbench.set({ revealed: { endpoint, path } });
}

/** Shows a statement of a policy, counted from 0, in its preview. */
export const revealStatement = (
  workbench: Workbench,
  endpoint: EndpointId,
  statement: number,
): void => revealPath(workbench, endpoint, `Statement[${statement}]`);

/** Brings the keyboard to a field of the form. */
export function focusField(workbench: Workbench, field: InputField): void {
  flushSync(() => workbench.set({ pane: 'form' }));
  document.getElementById(controlId(field))?.focus();
}

/** Opens a view with a text in it. */
export function handOver(workbench: Workbench, view: TakingView, text: string): void {
  openView(workbench, view);
  workbench.set({ handedOver: { ...workbench.get().handedOver, [view]: text } });
}

/** Takes what is handed over to a view, also what was before its code was there. */
export function useHandedOver(view: TakingView, take: (text: string) => void): void {
  const workbench = useWorkbench();
  const taken = useEffectEvent(take);
  useEffect(() => {
    const takeOver = () => {
      const { [view]: text, ...others } = workbench.get().handedOver;
      if (text === undefined) return;
      workbench.set({ handedOver: others });
      taken(text);
    };
    takeOver();
    return workbench.subscribe(takeOver);
  }, [view, workbench]);
}

const separator = '\n';

/** The sentences for one field; as one text, which is what makes two answers comparable. */
export function useFieldFindings(field: InputField): readonly string[] {
  const select = useCallback(
    ({ findings }: WorkbenchState) =>
      Object.values(findings)
        .flatMap(({ atFields }) => atFields.filter((found) => found.field === field))
        .map(({ sentence }) => sentence)
        .join(separator),
    [field],
  );
  const sentences = useStore(useWorkbench(), select);
  return sentences === '' ? [] : [...new Set(sentences.split(separator))];
}

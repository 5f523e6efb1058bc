import { createContext, useCallback, useContext, useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';
import type {
  EndpointId,
  ForeignPolicy,
  InputField,
  OutputFormatId,
  OutputIdField,
  PreflightResult,
} from '../../policy/index.ts';
import { mapEndpoints } from '../../policy/index.ts';
import type { ReadLink } from '../../formats/index.ts';
import { createStore, type Store, useStore } from '../lib/store.ts';
import type { PolicyMarker } from '../ui/monaco/policyMarkers.ts';
import type { Compared } from './compared/compared.ts';
import { type FieldGroup, holdsField } from './fieldGroups.ts';
import { openControl } from './fieldIds.ts';
import type { GivenText } from './given/givenText.ts';

/** The views of the workbench, in the order of their tabs. */
export const views = ['policies', 'checks', 'review', 'deploy', 'import', 'failure'] as const;

export type View = (typeof views)[number];

/** What the view of the import does: take in an endpoint's policy, or compare the form with another. */
export type ImportTask = 'import' | 'compare';

/** What takes a text from elsewhere. */
export type Taker = ImportTask | 'failure';

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

/** An endpoint's policy to be compared with its new one. */
export interface Comparison {
  readonly endpoint: EndpointId;
  readonly current: ForeignPolicy;
}

/** An ID of which an endpoint has one. */
type SingleId = Extract<OutputIdField, 'vpcId' | 'imageBuilderEndpointId' | 's3EndpointId'>;

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
  readonly closedGroups: readonly FieldGroup[];
  readonly importTask: ImportTask;
  /** What Deploy shows the policies as, once one was chosen. */
  readonly deployFormat?: OutputFormatId;
  /** Which of its files, by name. */
  readonly deployFile?: string;
  readonly handedOver: Readonly<Partial<Record<Taker, string>>>;
  /** What stands in the box that takes anything, while it is open. */
  readonly pasting: GivenText | undefined;
  /** Whether it is being told that the link lacks something. */
  readonly sharing: boolean;
  /** Whether the list of what is saved is open. */
  readonly savedOpen: boolean;
  readonly comparing: Comparison | undefined;
  /** What the form is compared with. */
  readonly compared: Compared | undefined;
  /** What texts that policies were imported from say of their endpoints. */
  readonly knownIds: Readonly<Partial<Record<SingleId, string>>>;
  /** What was measured from the build subnet. */
  readonly measured: PreflightResult | undefined;
}

/** One for each page. */
export type Workbench = Store<WorkbenchState>;

const noFindings: PolicyFindings = { markers: [], atFields: [] };

/** Begins with what a link asks for. */
export const createWorkbench = (link: Pick<ReadLink, 'view' | 'comparison'> = {}): Workbench =>
  createStore<WorkbenchState>({
    view: 'policies',
    pane: 'form',
    shownPolicy: 'imageBuilder',
    findings: mapEndpoints(() => noFindings),
    formActions: {},
    closedGroups: [],
    importTask: 'import',
    handedOver: {},
    pasting: undefined,
    sharing: false,
    savedOpen: false,
    comparing: undefined,
    compared: undefined,
    knownIds: {},
    measured: undefined,
    ...askedFor(link),
  });

/** What a link asks for, beside the form: a comparison, or a view that the page has. */
export function askedFor({
  view: asked,
  comparison,
}: Pick<ReadLink, 'view' | 'comparison'>): Partial<WorkbenchState> {
  if (comparison !== undefined) {
    const handedOver = { compare: `#${comparison}` };
    return { view: 'import', pane: 'view', importTask: 'compare', handedOver };
  }
  const view = views.find((each) => each === asked);
  return view === undefined ? {} : { view, pane: 'view' };
}

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

/** Opens the groups of the form in which the fields are. */
export const openGroups = (workbench: Workbench, fields: readonly InputField[]): void =>
  workbench.set({
    closedGroups: workbench.get().closedGroups.filter((group) => !holdsField(group, fields)),
  });

/** Brings the keyboard to a field of the form. */
export function focusField(workbench: Workbench, field: InputField): void {
  flushSync(() => {
    workbench.set({ pane: 'form' });
    openGroups(workbench, [field]);
  });
  openControl(field)?.focus();
}

/** Opens what takes a text, with the text in it. */
export function handOver(workbench: Workbench, taker: Taker, text: string): void {
  if (taker !== 'failure') workbench.set({ importTask: taker });
  openView(workbench, taker === 'failure' ? 'failure' : 'import');
  workbench.set({ handedOver: { ...workbench.get().handedOver, [taker]: text } });
}

/** Takes what is handed over, also what was before the code that takes it was there. */
export function useHandedOver(taker: Taker, take: (text: string) => void): void {
  const workbench = useWorkbench();
  const taken = useEffectEvent(take);
  useEffect(() => {
    const takeOver = () => {
      const { [taker]: text, ...others } = workbench.get().handedOver;
      if (text === undefined) return;
      workbench.set({ handedOver: others });
      taken(text);
    };
    takeOver();
    return workbench.subscribe(takeOver);
  }, [taker, workbench]);
}

/** A part of what the workbench shows; its user is drawn again when that part changes, and for no other. */
export function useWorkbenchPart<Part extends keyof WorkbenchState>(
  part: Part,
): WorkbenchState[Part] {
  const select = useCallback((state: WorkbenchState) => state[part], [part]);
  return useStore(useWorkbench(), select);
}

const separator = '\n';

/** What is found for one field, errors first; compared as one text. */
export function useFieldFindings(field: InputField): readonly Omit<FieldFinding, 'field'>[] {
  const select = useCallback(
    ({ findings }: WorkbenchState) =>
      Object.values(findings)
        .flatMap(({ atFields }) => atFields.filter((found) => found.field === field))
        .map(({ severity, sentence }) => `${severity} ${sentence}`)
        .toSorted()
        .join(separator),
    [field],
  );
  const found = useStore(useWorkbench(), select);
  if (found === '') return [];
  return [...new Set(found.split(separator))].map((each) => ({
    severity: each.startsWith('error ') ? 'error' : 'warning',
    sentence: each.slice(each.indexOf(' ') + 1),
  }));
}

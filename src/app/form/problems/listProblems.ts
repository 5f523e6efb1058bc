import {
  type BoardRow,
  boardChecks,
  type BuildStep,
  checkPolicy,
  type EndpointId,
  endpointIds,
  fieldBehind,
  type Finding,
  findingSeverities,
  type FindingSeverity,
  type InputField,
  inputFields,
  type MergeConflict,
  type Problem,
  refusedFields,
  serviceNames,
  mapEndpoints,
} from '../../../policy/index.ts';
import type { Access } from '../access/watchAccess.ts';
import type { Derived } from '../builder/derive.ts';
import { traceOf } from '../builder/traceOf.ts';
import { validRegion } from '../validRegion.ts';

/** What is to be mended, decided or known before the policies are used. */
export type PolicyProblem = {
  readonly severity: FindingSeverity;
  readonly endpoints: readonly EndpointId[];
  /** Where it is in the policy: `Statement[0].Action[1]`, or empty for the whole. */
  readonly path: string;
  /** The field that mends it, or that most shapes the statement. */
  readonly field: InputField | undefined;
  /** What of a build fails by it. */
  readonly need?: BuildStep | undefined;
} & (
  | { readonly kind: 'fault'; readonly field: InputField; readonly problem: Problem }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'check'; readonly row: BoardRow }
  | {
      readonly kind: 'conflict';
      readonly endpoint: EndpointId;
      readonly conflict: MergeConflict;
    }
  /** A pattern gives the name, and no source confirms it. */
  | { readonly kind: 'serviceNameLikely' }
);

/** No two are the same in all that they tell; what the checks add when they are answered leaves a row as it is. */
export const keyOf = (problem: PolicyProblem): string =>
  JSON.stringify({ ...problem, severity: undefined, need: undefined });

/** The problems of both policies, the gravest first. What is true of every policy is none. */
export function listProblems(
  derived: Derived,
  findings: Readonly<Record<EndpointId, readonly Finding[]>>,
  access: Access,
): readonly PolicyProblem[] {
  const failing = failingChecks(access);
  const all = [
    ...faults(derived),
    ...endpointIds.flatMap((endpoint) => [
      ...conflictsOf(endpoint, failing, derived),
      ...checksOf(endpoint, failing, findings[endpoint], derived),
      ...findingsOf(endpoint, failing, findings[endpoint], derived),
      ...unsureServiceName(endpoint, derived),
    ]),
  ];
  return findingSeverities.flatMap((severity) => all.filter((each) => each.severity === severity));
}

type Found = Readonly<Record<EndpointId, readonly Finding[]>>;

/** The status line and the list ask of the same form. */
const found = new WeakMap<Derived, Found>();

/** What `checkPolicy` says of both policies. */
export function findInPolicies(derived: Derived): Found {
  const known = found.get(derived);
  if (known) return known;
  const check = (endpoint: EndpointId) =>
    checkPolicy(derived.policies[endpoint].document, { endpoint, inputs: derived.inputs });
  const both = mapEndpoints(check);
  found.set(derived, both);
  return both;
}

/** Errors of fields: one for each field, whose others stand beside it. */
function faults({ problems, policies }: Derived): readonly PolicyProblem[] {
  return refusedFields(problems).flatMap((field) => {
    const problem = problems.find((each) => each.field === field && each.severity === 'error');
    const endpoints = endpointIds.filter((id) => policies[id].blockedBy.includes(field));
    return problem
      ? [{ kind: 'fault', severity: 'error', endpoints, path: '', field, problem }]
      : [];
  });
}

function conflictsOf(
  endpoint: EndpointId,
  failing: readonly BoardRow[],
  derived: Derived,
): readonly PolicyProblem[] {
  return conflictsIn(endpoint, derived).map((conflict) => {
    const decided = failing.filter((row) => isDecidedBy(conflict, endpoint, row));
    return {
      kind: 'conflict',
      // What makes a check fail is as grave as that.
      severity: decided.length > 0 ? 'error' : conflict.severity,
      endpoints: [endpoint],
      path: 'statement' in conflict.values ? `Statement[${conflict.values.statement}]` : '',
      field: undefined,
      need: needIn(decided),
      endpoint,
      conflict,
    };
  });
}

const conflictsIn = (endpoint: EndpointId, { policies }: Derived): readonly MergeConflict[] => {
  const { merge } = policies[endpoint];
  return merge?.state === 'merged' ? merge.conflicts : [];
};

/** Whether a conflict says already why a check fails: its statement is the one that decides. */
function isDecidedBy({ values }: MergeConflict, endpoint: EndpointId, row: BoardRow): boolean {
  const { reason: cause } = row.decision;
  return (
    row.endpoint === endpoint &&
    cause.code !== 'noAllow' &&
    'statement' in values &&
    values.statement === cause.statement
  );
}

/** For each check that fails, the first request that does. */
function failingChecks(access: Access): readonly BoardRow[] {
  if (access.state !== 'answered') return [];
  return boardChecks(access.rows).flatMap(
    ({ rows }) => rows.find(({ status }) => status === 'notAsWanted') ?? [],
  );
}

function checksOf(
  endpoint: EndpointId,
  failing: readonly BoardRow[],
  findings: readonly Finding[],
  derived: Derived,
): readonly PolicyProblem[] {
  const traced = traceOf(endpoint, derived);
  const conflicts = conflictsIn(endpoint, derived);
  return failing
    .filter(
      (row) =>
        row.endpoint === endpoint &&
        !findings.some((each) => tells(each, row)) &&
        !conflicts.some((each) => isDecidedBy(each, endpoint, row)),
    )
    .map((row) => {
      const { reason: cause } = row.decision;
      return {
        kind: 'check',
        severity: 'error',
        endpoints: [endpoint],
        path: cause.code === 'noAllow' ? '' : `Statement[${cause.statement}]`,
        field: fieldBehind(row, traced),
        need: needIn([row]),
        row,
      };
    });
}

function findingsOf(
  endpoint: EndpointId,
  failing: readonly BoardRow[],
  findings: readonly Finding[],
  derived: Derived,
): readonly PolicyProblem[] {
  return findings
    .filter(({ code }) => code !== 'unloggedFailures')
    .map((finding) => {
      const related = failing.filter((row) => row.endpoint === endpoint && tells(finding, row));
      return {
        kind: 'finding',
        severity: related.length > 0 ? 'error' : finding.severity,
        endpoints: [endpoint],
        path: finding.path,
        field: fieldOf(finding, endpoint, derived),
        need: needIn(related),
        finding,
      };
    });
}

const needIn = (rows: readonly BoardRow[]): BuildStep | undefined =>
  rows.flatMap((row) => (row.kind === 'build' ? [row.id] : []))[0];

/** The gravest of the problems by which a build fails. */
export const worstNeed = (problems: readonly PolicyProblem[]): PolicyProblem | undefined =>
  problems.find(({ need }) => need !== undefined);

const stepsOfKinds: Readonly<Record<string, BuildStep>> = {
  components: 'getManagedComponent',
  images: 'getManagedImage',
};

/** Whether a finding says already what a failing check would say. */
const tells = (finding: Finding, { kind, id }: BoardRow): boolean =>
  kind === 'build' && stepsOf(finding).includes(id);

/** The finding that says why a check fails, and often how to mend it. */
export const findingBehind = (row: BoardRow, derived: Derived): Finding | undefined =>
  row.status === 'notAsWanted'
    ? findInPolicies(derived)[row.endpoint].find((finding) => tells(finding, row))
    : undefined;

function stepsOf({ code, values }: Finding): readonly BuildStep[] {
  if (code === 'managedResourcesClosed') {
    return values.kinds.flatMap((kind) => stepsOfKinds[kind] ?? []);
  }
  if (code === 'onlyManagedComponents') return ['getOwnComponent'];
  return 'steps' in values ? values.steps : [];
}

/** The field that the fix would change, or the one that most shapes the statement. */
export function fieldOf(
  { fix, path }: Finding,
  endpoint: EndpointId,
  derived: Derived,
): InputField | undefined {
  if (fix?.kind === 'inputs') return inputFields.find((field) => field in fix.patch);
  const statement = /^Statement\[(\d+)\]/.exec(path)?.[1];
  if (statement === undefined) return undefined;
  const traced = traceOf(endpoint, derived)[Number(statement)];
  return traced?.fields.find((field) => field !== 'region') ?? traced?.fields[0];
}

function unsureServiceName(endpoint: EndpointId, derived: Derived): readonly PolicyProblem[] {
  const region = validRegion(derived);
  const [only, other] = region === undefined ? [] : serviceNames(endpoint, region);
  if (!only || other || only.certainty === 'verified') return [];
  return [
    {
      kind: 'serviceNameLikely',
      severity: 'note',
      endpoints: [endpoint],
      path: '',
      field: 'region',
    },
  ];
}

import { policySizeQuota } from '../catalog/quotas.ts';
import { type PolicyDocument, serializePolicy } from '../document.ts';
import { type ForeignPolicy, foreignStatements } from '../foreignPolicy.ts';
import { findDenials } from './findDenials.ts';
import { type MergeBase, readBase } from './mergeBase.ts';
import { change, type MergeChange, type MetNeeds } from './mergeChange.ts';
import { conflict, type MergeConflict } from './mergeConflict.ts';
import { type Addition, readAddition, type Service, writeAddition } from './need.ts';
import { planAdditions, type PlannedAddition } from './planAdditions.ts';
import { loadPolicyEngine } from '../access/askPolicy.ts';
import { anyRequest } from '../access/policyRequest.ts';
import { verdictOf, verdictOn } from './verdicts.ts';
import { freeSid } from '../freeSid.ts';

export interface MergedPolicy {
  /**
   * The base as it was, with what was added after its statements; `undefined` where what was given is
   * no base, which a conflict then says.
   */
  readonly document: ForeignPolicy | undefined;
  /** What was done to the base, in the order of the document; empty where it is unchanged. */
  readonly changes: readonly MergeChange[];
  /** What did not have to be added, by the statement of the base that says it already. */
  readonly met: readonly MetNeeds[];
  /** What stands in the way; nothing of it is changed in the base. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * An endpoint's present policy, together with what Image Builder needs of that endpoint.
 *
 * Takes any JSON value as the base, as it was imported, and a policy of `buildPolicies` as the
 * additions. Keeps every statement of the base as it stands, in its place, and appends statements for
 * what no single one of them allows already, as the policy engine judges. What a Deny of the base takes
 * from the additions is added all the same and reported; an action that the base may allow is not
 * denied, not opened further, and reported. So whatever the base allowed is allowed after, whatever it
 * denied explicitly is denied after, merging again changes nothing, and without what `changes` tells of
 * the base is there again. Rejects only where the engine cannot be loaded: what is no base, or none that the engine can
 * judge, is a conflict, as is a document over the quota (`serializePolicy` counts; VPCDOC).
 *
 * A Deny wins over every Allow, and only the endpoint's service passes through it (VPCDOC, IAM user
 * guide, policy evaluation logic).
 */
export async function mergePolicy(base: unknown, additions: PolicyDocument): Promise<MergedPolicy> {
  const read = readSafely(base);
  if ('code' in read) return { document: undefined, changes: [], met: [], conflicts: [read] };
  // Without the engine everything below would take the base for one that cannot be judged.
  await loadPolicyEngine();
  const given = additions.Statement.map(readAddition);
  const service = serviceOf(given);
  const plan = await planAdditions(read, given, service);
  const { document, changes } = writeAdditions(read, plan.additions);
  const denied = given.filter(({ effect }) => effect === 'Deny').flatMap(({ actions }) => actions);
  return {
    document,
    changes,
    met: plan.met,
    conflicts: [
      ...(await judgeBase(read)),
      ...(await findDenials(read, plan.allows, denied, service)),
      ...plan.conflicts,
      ...sizeConflicts(document),
    ],
  };
}

/** A getter or a proxy may throw; JSON has none. */
function readSafely(base: unknown): MergeBase | MergeConflict {
  try {
    return readBase(base);
  } catch {
    return conflict('unreadableBase', {});
  }
}

/** S3's policies always name an action of S3, Image Builder's never do. */
function serviceOf(additions: readonly Addition[]): Service {
  const isS3 = additions.some(({ actions }) =>
    actions.some((action) => action.toLowerCase().startsWith('s3:')),
  );
  return isS3 ? 's3' : 'imagebuilder';
}

function sizeConflicts(document: ForeignPolicy): readonly MergeConflict[] {
  const { length: characters } = serializePolicy(document);
  const { characters: quota } = policySizeQuota;
  return characters > quota ? [conflict('overQuota', { characters, quota })] : [];
}

/**
 * Whether the engine takes the base for a policy, and which statements are why if it does not. Any request will
 * do: the engine reads the whole policy before it answers.
 */
async function judgeBase({
  policy,
  statements,
  verdicts,
}: MergeBase): Promise<readonly MergeConflict[]> {
  if (statements.length === 0) return [];
  if ((await verdictOn(policy, anyRequest, verdicts)) !== undefined) return [];
  const refused: number[] = [];
  for (const { index, statement } of statements) {
    const verdict = await verdictOf(statement, policy['Version'], anyRequest, verdicts);
    if (verdict === undefined) refused.push(index);
  }
  return [conflict('cannotJudge', { statements: refused })];
}

interface Written {
  readonly document: ForeignPolicy;
  readonly changes: readonly MergeChange[];
}

/** Appends what is planned to the statements of the base, under Sids that are free. */
function writeAdditions(
  { policy, statements }: MergeBase,
  planned: readonly PlannedAddition[],
): Written {
  if (planned.length === 0) return { document: policy, changes: [] };
  const isLone = !Array.isArray(policy.Statement);
  const sids = chooseSids(
    statements.flatMap(({ sid }) => (sid === undefined ? [] : [sid])),
    planned,
  );
  const added = planned.map(({ addition }, at) =>
    writeAddition(addition, sids[at] ?? addition.sid),
  );
  const changes = planned.flatMap(({ addition, partly }, at): readonly MergeChange[] => {
    const sid = sids[at] ?? addition.sid;
    const index = statements.length + at;
    return [
      change('added', { index, sid, addition: addition.index, partly }),
      ...(sid === addition.sid ? [] : [change('renamed', { index, sid, from: addition.sid })]),
      ...(addition.except.length > 0
        ? [change('allowsAllBut', { index, sid, actions: addition.except })]
        : []),
    ];
  });
  return {
    document: { ...policy, Statement: [...foreignStatements(policy), ...added] },
    changes: isLone ? [change('becameList', {}), ...changes] : changes,
  };
}

function chooseSids(
  taken: readonly string[],
  planned: readonly PlannedAddition[],
): readonly string[] {
  const sids = new Set(taken);
  return planned.map(({ addition }) => {
    const sid = freeSid(addition.sid, sids);
    sids.add(sid);
    return sid;
  });
}

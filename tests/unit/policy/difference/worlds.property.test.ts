import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePolicies,
  defaultInputs,
  type Difference,
  type DifferenceChange,
  type DifferenceTarget,
  type HeldKey,
} from '../../../../src/policy/index.ts';
import { matchesWildcard } from '../../../../src/policy/statement/wildcard.ts';
import {
  type AskedRequest,
  keysOf,
  type OracleStatement,
  oracleVerdict,
  type World,
} from '../access/oracle.ts';
import { allWorlds, arbitraryStatement, askedCases } from '../access/worlds.ts';

const runs = Number(process.env['DIFFERENCE_RUNS'] ?? 6) * 5;

/** Few enough condition keys that every combination of their values is asked about. */
function hasFewKeys(policies: readonly (readonly OracleStatement[])[]): boolean {
  const tested = policies
    .flat()
    .flatMap(({ Condition = {} }) => Object.values(Condition).flatMap(Object.keys));
  return new Set(tested.map((key) => key.toLowerCase())).size <= 2;
}

const pair = fc
  .tuple(
    fc.array(arbitraryStatement, { minLength: 1, maxLength: 2 }),
    fc.array(arbitraryStatement, { minLength: 1, maxLength: 2 }),
  )
  .filter(hasFewKeys);

const isOf = (target: DifferenceTarget, resource: string) =>
  (target.kind === 'bucket' || target.kind === 'named') && matchesWildcard(resource, target.arn);

/** Whether neither policy names a bucket, so that it is one of all others. */
const isUnnamed = (resource: string, policies: readonly (readonly OracleStatement[])[]) =>
  resource.startsWith('arn:aws:s3:::') &&
  !policies
    .flat()
    .flatMap(({ Resource = [], NotResource = [] }) => [...Resource, ...NotResource])
    .some((named) => named.includes('/') && matchesWildcard(resource, named));

function speaksOf(
  { callers, actions, targets, owners }: DifferenceChange,
  { signed, callerOrg = '', action, resource }: AskedRequest,
  isRest: boolean,
  isOther: boolean,
): boolean {
  const isAmong = targets.some((target) =>
    isRest ? target.kind === 'otherBuckets' : isOf(target, resource),
  );
  const isCaller = callers.some((caller) =>
    signed
      ? caller.kind === 'identities' ||
        (caller.kind === 'otherOrganizations' && isOther) ||
        (caller.kind === 'organizations' && caller.orgIds.includes(callerOrg))
      : caller.kind === 'anonymous',
  );
  const isOwner = owners?.some(({ kind }) => kind === 'noOrganization') ?? true;
  return isCaller && isOwner && actions.includes(action) && isAmong;
}

function isHeld({ key, value, not, absent }: HeldKey, request: AskedRequest, world: World) {
  const held = keysOf(request, world).get(key.toLowerCase());
  if (held === undefined) return absent === true;
  const values = [value].flat().map((text) => text.replace('.0.0.0/8', '.'));
  const isAmong = values.some((text) =>
    text.endsWith('.') ? held.startsWith(text) : held === text,
  );
  return values.length > 0 || not ? isAmong !== (not === true) : false;
}

const holdsIn = ({ contexts }: DifferenceChange, request: AskedRequest, world: World) =>
  contexts?.some((context) => context.every((key) => isHeld(key, request, world))) ?? true;

describe('what a difference says holds in every world, and says all of it', () => {
  it(`for ${runs} random pairs of policies`, { timeout: 0 }, async () => {
    const seen = { changed: 0, sometimes: 0 };
    await fc.assert(
      fc.asyncProperty(pair, fc.constantFrom(...askedCases), async ([one, other], { asked }) => {
        const document = (Statement: readonly OracleStatement[]) => ({
          Version: '2012-10-17',
          Statement,
        });
        const endpoint = asked.action.startsWith('s3:') ? 's3' : 'imageBuilder';
        const difference: Difference = await comparePolicies(
          endpoint,
          document(one),
          document(other),
          defaultInputs,
        );
        if (!difference.complete) return;
        const isRest = isUnnamed(asked.resource, [one, other]);
        const isOther = !JSON.stringify([one, other]).includes(asked.callerOrg ?? '');
        const about = difference.changes.filter((change) =>
          speaksOf(change, asked, isRest, isOther),
        );
        for (const world of allWorlds) {
          const was = oracleVerdict(one, asked, world) === 'allowed';
          const is = oracleVerdict(other, asked, world) === 'allowed';
          const said = about.filter((change) => holdsIn(change, asked, world));
          const kinds = new Set(said.map(({ kind }) => kind));
          const expected = was === is ? [] : [is ? 'opened' : 'closed'];
          expect(
            [...kinds],
            JSON.stringify(
              {
                world,
                about: about.map(({ kind, contexts, callers, targets }) => ({
                  kind,
                  contexts,
                  callers,
                  targets,
                })),
              },
              null,
              1,
            ),
          ).toEqual(expected);
        }
        if (about.length > 0) seen.changed += 1;
        if (about.some(({ contexts }) => contexts !== undefined)) seen.sometimes += 1;
      }),
      { numRuns: runs },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs / 20);
  });
});

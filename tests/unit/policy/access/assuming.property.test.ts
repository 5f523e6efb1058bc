import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askPolicy, type Assumption } from '../../../../src/policy/index.ts';
import { oracleVerdict, type World } from './oracle.ts';
import { allWorlds, arbitraryStatement, type AskedCase, askedCases } from './worlds.ts';

const runs = Number(process.env['ASSUMING_RUNS'] ?? 800);

const heldIn = (world: World): Readonly<Record<string, string>> => ({
  'aws:SourceVpc': world.vpc,
  'aws:SourceVpce': world.vpcEndpoint,
  'aws:VpcSourceIp': world.address.startsWith('10.') ? '10.0.0.0/8' : world.address,
  'aws:PrincipalAccount': world.callerAccount,
  'aws:ResourceAccount': world.ownerAccount,
  's3:ResourceAccount': world.ownerAccount,
  'aws:VpceOrgID': world.endpointOrg ?? '',
  'aws:Ec2InstanceSourceVpc': world.vpc,
});

function isHeld(world: World, { key, value, not }: Assumption): boolean {
  const held = heldIn(world)[key] ?? '';
  const values = [value].flat();
  return values.length > 0 ? values.includes(held) !== (not === true) : held !== '';
}

/** The worlds in which a request can be made that says of itself whether an instance makes it. */
const worldsOf = ({ request: { principal } }: AskedCase) =>
  allWorlds.filter(
    ({ onInstance }) =>
      typeof principal === 'string' || onInstance === (principal.onInstance === true),
  );

describe('an answer holds wherever what it takes for granted does', () => {
  it(`for ${runs} random policies, in every world`, { timeout: 0 }, async () => {
    const seen = { assuming: 0, certain: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryStatement, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...askedCases),
        async (statements, given) => {
          const { request, asked } = given;
          const document = { Version: '2012-10-17', Statement: statements };
          const { verdict, assuming, otherwise } = await askPolicy(document, request);
          const verdicts = worldsOf(given).map((world) => ({
            isHeld: assuming.every((assumption) => isHeld(world, assumption)),
            verdict: oracleVerdict(statements, asked, world),
          }));
          const held = verdicts.filter((each) => each.isHeld);
          expect(held.length).toBeGreaterThan(0);
          expect(new Set(held.map((each) => each.verdict))).toEqual(new Set([verdict]));
          if (otherwise === undefined) expect(assuming).toEqual([]);
          else expect(verdicts.map((each) => each.verdict)).toContain(otherwise);
          seen[assuming.length > 0 ? 'assuming' : 'certain'] += 1;
        },
      ),
      { numRuns: runs },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs / 10);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askPolicy,
  boardRequests,
  buildPolicies,
  type EndpointId,
  endpointIds,
  type Inputs,
  mergePolicy,
  policySizeQuota,
  type PolicyDocument,
  type PolicyRequest,
  serializePolicy,
} from '../../../../src/policy/index.ts';
import { arbitraryRequest } from '../access/arbitraryRequest.ts';
import { arbitraryInputs } from '../arbitraryInputs.ts';
import { arbitraryBase } from './arbitraryBase.ts';
import { requestsNamedBy } from './requestsNamedBy.ts';
import { withoutAdditions } from './withoutAdditions.ts';

/** Any number from outside: `MERGE_RUNS=10000 npx vitest run tests/unit/policy/merge`. */
const runs = Number(process.env['MERGE_RUNS'] ?? 100);
const timeout = 0;

interface Pair {
  readonly endpoint: EndpointId;
  readonly inputs: Inputs;
  readonly base: unknown;
  readonly additions: PolicyDocument;
}

const pairs: fc.Arbitrary<Pair> = fc
  .tuple(fc.constantFrom(...endpointIds), arbitraryInputs)
  .chain(([endpoint, inputs]) =>
    arbitraryBase(endpoint, inputs).map((base) => ({
      endpoint,
      inputs,
      base,
      additions: buildPolicies(inputs)[endpoint],
    })),
  );

/** Requests of the board, near the inputs, and of what the two documents name. */
const asked = ({
  endpoint,
  inputs,
  base,
  additions,
}: Pair): fc.Arbitrary<readonly PolicyRequest[]> =>
  fc
    .tuple(
      fc.array(arbitraryRequest(inputs), { minLength: 4, maxLength: 4 }),
      fc.array(requestsNamedBy(endpoint, inputs, [base, additions]), {
        minLength: 6,
        maxLength: 6,
      }),
    )
    .map(([near, named]) => [
      ...boardRequests(inputs)
        .filter((row) => row.endpoint === endpoint)
        .slice(0, 5)
        .map(({ request }) => request),
      ...near.filter((one) => one.endpoint === endpoint).map(({ request }) => request),
      ...named,
    ]);

async function merged({ base, additions }: Pair) {
  const { document, ...rest } = await mergePolicy(base, additions);
  if (document === undefined) throw new Error(rest.conflicts.map(({ code }) => code).join());
  return { document, ...rest };
}

const statementsOf = (document: unknown): readonly unknown[] => {
  const { Statement } = document as { Statement: unknown };
  return Array.isArray(Statement) ? Statement : [Statement];
};

/** Builds read objects without signing, and AWS, whose objects they are, is in no organization. Actions have no case. */
const isAsBuildsAsk = ({ action, principal, resourceOrgId }: PolicyRequest) =>
  action.toLowerCase() !== 's3:getobject' ||
  (principal === 'anonymous' && resourceOrgId === undefined);

/** A policy that names a VPC or an endpoint speaks of this one; from others no request comes. */
const isOfThisNetwork = ({ context = {} }: PolicyRequest) =>
  !('aws:SourceVpc' in context || 'aws:SourceVpce' in context);

/** Which organization a caller is of, a policy may suggest, and each of two another one. */
const ofOneOrganization = (request: PolicyRequest): PolicyRequest =>
  typeof request.principal === 'object'
    ? { ...request, principal: { orgId: 'o-thecallers', ...request.principal } }
    : request;

describe('what a merged policy means, as the policy engine reads it', () => {
  it(
    'whatever the base allowed or denied explicitly it still does; all else comes from the additions',
    { timeout },
    async () => {
      const seen = { keptAllowed: 0, keptDenied: 0, opened: 0, closed: 0 };
      await fc.assert(
        fc.asyncProperty(
          pairs.chain((pair) => asked(pair).map((requests) => ({ pair, requests }))),
          async ({ pair, requests }) => {
            const { document, conflicts } = await merged(pair);
            expect(conflicts.filter(({ code }) => code === 'cannotJudge')).toEqual([]);
            for (const open of requests) {
              const request = ofOneOrganization(open);
              const before = (await askPolicy(pair.base, request)).verdict;
              const after = (await askPolicy(document, request)).verdict;
              const told = JSON.stringify({ request, before, after });
              if (before !== 'denied') expect(after, told).toBe(before);
              else if (after !== 'denied') {
                expect((await askPolicy(pair.additions, request)).verdict, told).toBe(after);
              }
              seen.keptAllowed += Number(before === 'allowed');
              seen.keptDenied += Number(before === 'explicitlyDenied');
              seen.opened += Number(before === 'denied' && after === 'allowed');
              seen.closed += Number(before === 'denied' && after === 'explicitlyDenied');
            }
          },
        ),
        { numRuns: runs },
      );
      // Otherwise the agreement would say little.
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs / 40);
    },
  );

  it(
    'what the additions allow is allowed, or the conflicts name the Deny that defeats it',
    { timeout },
    async () => {
      const seen = { allowed: 0, defeated: 0 };
      await fc.assert(
        fc.asyncProperty(
          pairs.chain((pair) => asked(pair).map((requests) => ({ pair, requests }))),
          async ({ pair, requests }) => {
            const { document, conflicts } = await merged(pair);
            const blamed = conflicts.flatMap(({ code, values }) =>
              code === 'denied' || code === 'partlyDenied' || code === 'mayBeDenied'
                ? [values.statement]
                : [],
            );
            for (const request of requests.filter(isAsBuildsAsk).filter(isOfThisNetwork)) {
              if ((await askPolicy(pair.additions, request)).verdict !== 'allowed') continue;
              const decision = await askPolicy(document, request);
              const told = JSON.stringify({ request, decision, conflicts });
              if (decision.verdict !== 'allowed') {
                expect(decision.verdict, told).toBe('explicitlyDenied');
                expect(blamed, told).toContain(decision.statement);
              }
              seen[decision.verdict === 'allowed' ? 'allowed' : 'defeated'] += 1;
            }
          },
        ),
        { numRuns: runs },
      );
      expect(seen.allowed).toBeGreaterThan(runs / 10);
      expect(seen.defeated).toBeGreaterThan(runs / 40);
    },
  );
});

describe('a conflict', () => {
  it(
    'that says “denied” means that the endpoint refuses it, whatever else is allowed',
    { timeout },
    async () => {
      let seen = 0;
      await fc.assert(
        fc.asyncProperty(
          pairs.chain((pair) => asked(pair).map((requests) => ({ pair, requests }))),
          async ({ pair, requests }) => {
            const { document, conflicts } = await merged(pair);
            for (const { code, values } of conflicts) {
              if (code !== 'denied') continue;
              const alone = (actions: readonly string[], resources: readonly string[]) => ({
                ...pair.additions,
                Statement: [
                  {
                    ...pair.additions.Statement[values.addition],
                    Action: actions,
                    Resource: resources,
                  },
                ],
              });
              const defeated = alone(values.actions, values.resources);
              for (const request of requests.filter(isAsBuildsAsk)) {
                if ((await askPolicy(defeated, request)).verdict !== 'allowed') continue;
                const { verdict } = await askPolicy(document, request);
                expect(verdict, JSON.stringify({ request, values })).toBe('explicitlyDenied');
                seen += 1;
              }
            }
          },
        ),
        { numRuns: runs },
      );
      expect(seen).toBeGreaterThan(runs / 40);
    },
  );
});

describe('what a merged policy is', () => {
  it('begins with the base as it stands, in its spelling', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (pair) => {
        const before = JSON.stringify(pair.base);
        const { document, changes } = await merged(pair);
        expect(JSON.stringify(pair.base)).toBe(before);
        const kept = statementsOf(document).slice(0, statementsOf(pair.base).length);
        expect(JSON.stringify({ ...document, Statement: kept })).toBe(
          JSON.stringify({ ...(pair.base as object), Statement: statementsOf(pair.base) }),
        );
        if (changes.length === 0) expect(JSON.stringify(document)).toBe(before);
      }),
      { numRuns: runs },
    );
  });

  it('does not change when it is merged again', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (pair) => {
        const once = await merged(pair);
        const twice = await merged({ ...pair, base: once.document });
        expect(JSON.stringify(twice.document)).toBe(JSON.stringify(once.document));
        expect(twice.changes).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('is the base again without what was added', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (pair) => {
        const { document, changes } = await merged(pair);
        expect(JSON.stringify(withoutAdditions(document, changes))).toBe(JSON.stringify(pair.base));
      }),
      { numRuns: runs },
    );
  });

  it(
    'names each added statement where it stands, under a Sid of its own',
    { timeout },
    async () => {
      await fc.assert(
        fc.asyncProperty(pairs, async (pair) => {
          const { document, changes } = await merged(pair);
          const statements = statementsOf(document) as readonly { readonly Sid?: string }[];
          const added = changes.flatMap((one) => (one.code === 'added' ? [one.values] : []));
          const first = statementsOf(pair.base).length;
          expect(added.map(({ index }) => index)).toEqual(
            Array.from({ length: statements.length - first }, (_, at) => first + at),
          );
          for (const { index, sid } of added) {
            expect(statements[index]?.Sid).toBe(sid);
            expect(sid).toMatch(/^[A-Za-z0-9]+$/);
            expect(statements.filter(({ Sid }) => Sid === sid)).toHaveLength(1);
          }
        }),
        { numRuns: runs },
      );
    },
  );

  it('is counted as it is written', { timeout }, async () => {
    const filler = fc.constantFrom(0, 300, 19_000, 20_000, 20_480);
    await fc.assert(
      fc.asyncProperty(pairs, filler, async (pair, length) => {
        const base = { ...(pair.base as object), Id: 'x'.repeat(length) };
        const { document, conflicts } = await merged({ ...pair, base });
        const characters = `${JSON.stringify(document, null, 2)}\n`.length;
        expect(serializePolicy(document)).toHaveLength(characters);
        const told = conflicts.flatMap((one) => (one.code === 'overQuota' ? [one.values] : []));
        const { characters: quota } = policySizeQuota;
        expect(told).toEqual(characters > quota ? [{ characters, quota }] : []);
      }),
      { numRuns: runs },
    );
  });
});

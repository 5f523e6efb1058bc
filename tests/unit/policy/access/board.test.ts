import { describe, expect, it } from 'vitest';
import {
  answer,
  boardChecks,
  boardRequests,
  buildPolicies,
  fieldBehind,
  parseInputs,
  sumBoard,
  traceStatements,
} from '../../../../src/policy/index.ts';

const perimeter = {
  principals: ['o-a1b2c3d4e5'],
  resources: ['o-a1b2c3d4e5'],
  buckets: [{ name: 'my-build-logs', access: ['write'] }],
};

async function boardOf(given: Readonly<Record<string, unknown>>) {
  const { inputs } = parseInputs({ ...perimeter, ...given });
  const policies = buildPolicies(inputs);
  const rows = await Promise.all(boardRequests(inputs).map((asked) => answer(asked, policies)));
  const field = (id: string) => {
    const row = rows.find((each) => each.id === id);
    return row && fieldBehind(row, traceStatements(row.endpoint, inputs));
  };
  return { rows, field, sum: sumBoard(rows), checks: boardChecks(rows) };
}

describe('whose it is that the requests of the board ask for', () => {
  it('is said by each of them', () => {
    const { inputs } = parseInputs({ ...perimeter, downloads: ['al2023'] });
    const said = boardRequests(inputs).map(({ id, request }) => [id, request.owner]);
    expect(Object.fromEntries(said)).toEqual({
      bootstrap: 'aws',
      managedContent: 'aws',
      ssmAgent: 'aws',
      packages: 'aws',
      getManagedComponent: 'aws',
      getOwnComponent: 'own',
      getManagedImage: 'aws',
      createImage: 'own',
      logUpload: 'own',
      deniedAction: 'own',
      foreignPrincipal: 'own',
      foreignComponent: 'foreign',
      foreignBucket: 'foreign',
      publicBucket: 'foreign',
    });
  });
});

describe('with accounts and units named', () => {
  const [account, unit, org] = [
    '012345678901',
    'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111',
    'o-f6g7h8i9j0',
  ];
  const buckets = [{ name: 'my-artifacts', access: ['read', 'list', 'write'] }];

  it.each([
    { principals: [account], resources: [] },
    { principals: [account], resources: [account] },
    { principals: [unit], resources: [unit] },
    { principals: [unit], resources: [account] },
    { principals: [org], resources: [unit] },
    { principals: [account, org], resources: [unit, account] },
    { principals: [unit, account, org], resources: [org] },
    { principals: [], resources: [unit] },
    { principals: [], resources: [account] },
  ])('$principals may use what is of $resources, and nobody else anything', async (named) => {
    const images = ['components', 'images'];
    const { rows } = await boardOf({
      ...named,
      buckets,
      managedResources: images,
      managedOnlyForOrg: true,
      orgBuckets: true,
    });
    const wrong = rows.filter(({ status }) => status === 'notAsWanted').map(({ id }) => id);
    expect(wrong).toEqual([]);
    expect(rows.flatMap(({ decision }) => decision.assuming)).toEqual([]);
    const closed = rows.filter(({ decision }) => decision.verdict !== 'allowed');
    expect(closed.map(({ id }) => id)).toContain(
      named.resources.length > 0 ? 'foreignComponent' : 'foreignPrincipal',
    );
  });

  it('says of one’s own caller what the policy asks for', () => {
    const callerOf = (given: object) =>
      boardRequests(parseInputs(given).inputs).find(({ id }) => id === 'createImage')?.request;
    expect(callerOf({ principals: [account], resources: [unit] })).toMatchObject({
      principal: { whose: 'own', accountId: account },
      owner: 'own',
      resourceOrgId: 'o-a1b2c3d4e5',
      resourceOrgPath: `${unit}/`,
    });
    expect(callerOf({ principals: [unit], resources: [account] })).toMatchObject({
      principal: { whose: 'own', orgId: 'o-a1b2c3d4e5', orgPath: `${unit}/` },
      owner: 'own',
      resourceAccount: account,
    });
  });

  it('takes a foreigner from an organization that no path names either', () => {
    const { inputs } = parseInputs({ principals: ['o-foreign0000/r-ab12/ou-ab12-11111111'] });
    const foreign = boardRequests(inputs).find(({ id }) => id === 'foreignPrincipal')?.request;
    expect(foreign?.principal).toEqual({ whose: 'foreign', orgId: 'o-foreign0001' });
  });
});

describe('what a board adds up to', () => {
  it('counts the deny-list as one check, however long it is', async () => {
    const short = await boardOf({ deniedActions: ['DeleteImage'] });
    const long = await boardOf({ deniedActions: ['Delete*', 'StartImagePipelineExecution'] });
    expect(short.sum.perimeter).toEqual({ of: 5, good: 5, openByChoice: 0, unconfirmed: 0 });
    expect(long.sum.perimeter).toEqual(short.sum.perimeter);
    const check = long.checks.find(({ id }) => id === 'deniedAction');
    expect(check?.rows.length).toBeGreaterThan(5);
  });

  it('does not count an action that nobody knows as denied', async () => {
    const { sum, checks } = await boardOf({ deniedActions: ['DeleteImage', 'FrobnicateImage'] });
    expect(sum.perimeter).toEqual({ of: 5, good: 4, openByChoice: 0, unconfirmed: 1 });
    expect(checks.find(({ id }) => id === 'deniedAction')?.status).toBe('unconfirmed');
  });

  it.each(['us-east-9', 'xx-nowhere-1', 'us-iso-east-1'])(
    'confirms nothing in a region where nobody knows Image Builder to run: %s',
    async (region) => {
      const { sum } = await boardOf({ region, managedResources: ['components', 'images'] });
      expect(sum.build).toEqual({ of: 8, good: 0, openByChoice: 0, unconfirmed: 8 });
      expect(sum.perimeter.good).toBe(0);
    },
  );

  it('still says what is not as wanted there', async () => {
    const { sum } = await boardOf({ region: 'us-east-9', managedResources: ['components'] });
    expect(sum.build).toMatchObject({ of: 8, good: 0, unconfirmed: 7 });
  });
});

describe('the field that an answer goes back to', () => {
  it('is the deny-list where that denies', async () => {
    const { field } = await boardOf({ deniedActions: ['Get*'] });
    expect(field('getManagedComponent')).toBe('deniedActions');
    expect(field('getOwnComponent')).toBe('deniedActions');
  });

  it('is what is missing where nothing allows', async () => {
    const { field } = await boardOf({ managedResources: ['components'] });
    expect(field('getManagedImage')).toBe('managedResources');
  });

  it('is the organizations where they open what nobody set out to protect', async () => {
    const { field } = await boardOf({ resources: [] });
    expect(field('foreignComponent')).toBe('resources');
  });

  it('is none where a statement decides that no field wrote', async () => {
    const { rows } = await boardOf({ deniedActions: ['Get*'] });
    const denied = rows.find(({ id }) => id === 'getOwnComponent');
    expect(denied && fieldBehind(denied, [])).toBeUndefined();
  });
});

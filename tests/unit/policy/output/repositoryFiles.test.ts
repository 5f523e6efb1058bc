import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { repositoryFiles } from '../../../../src/policy/index.ts';
import { repositoryPath, run } from './tools.ts';

const files = new Map(
  repositoryFiles('https://example.org/#v=2').map((each) => [each.path, each.text]),
);
const workflow = files.get('repository/endpoint-policies.yml') ?? '';
const hook = files.get('repository/pre-commit') ?? '';

it('the form is the link', () => {
  expect(files.get('form.txt')).toBe('https://example.org/#v=2\n');
});

it('the manual shows the very files', () => {
  const manual = readFileSync(repositoryPath('docs/command.md'), 'utf8');
  expect(manual).toContain(workflow);
  expect(manual).toContain(hook);
});

it('the workflow may read the repository and report, and runs nothing from a registry', () => {
  const { permissions, jobs } = parse(workflow) as {
    permissions: unknown;
    jobs: { check: { steps: readonly { run?: string }[] } };
  };
  expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' });
  const runs = jobs.check.steps.flatMap(({ run: line }) => line ?? []);
  expect(runs[0]).toMatch(/^npm install --global --ignore-scripts \.\//);
  expect(runs.join('\n')).not.toContain('npx');
});

it('the hook is what a shell expects', () => {
  expect(run('sh', ['-n'], { input: hook })).toMatchObject({ status: 0, stderr: '' });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outputFormats } from '../../../../src/policy/output/outputRegistry.ts';
import { buildPolicies } from '../../../../src/policy/index.ts';
import { defaultInputs } from '../../../../src/policy/inputs.ts';
import { renderOutput } from '../../inEnglish.ts';
import { publishedMerges } from './publishedTemplates.ts';
import { ids } from './requests.ts';
import { hasTool, run, scratchFolder } from './tools.ts';

const filesOf = (format: (typeof outputFormats)[number], name: string) =>
  publishedMerges
    .filter((merge) => merge.name === name)
    .flatMap(({ request }) => renderOutput(format, request({ ids })));

const names = publishedMerges.map(({ name }) => name);

describe.each(publishedMerges)('an endpoint as $name documents it', (published) => {
  it('is imported as it stands there, and stays whole in the merge', () => {
    expect(published.imported).toEqual(published.policy);
    expect(published.merged).toEqual({
      Version: '2012-10-17',
      Statement: [...published.policy.Statement, ...buildPolicies(defaultInputs).s3.Statement],
    });
  });

  it.each(outputFormats)('has files in %s', (format) => {
    expect(filesOf(format, published.name).length).toBeGreaterThan(0);
  });

  it('is in CloudFormation’s template as it was merged', () => {
    const template = filesOf('cloudformation-json', published.name).find(
      ({ fileName }) => fileName === 'endpoint-policies.template.json',
    )?.text;
    const { Resources } = parse(template ?? '') as {
      Resources: Record<string, { Properties: Record<string, unknown> }>;
    };
    expect(Object.values(Resources).map(({ Properties }) => Properties['PolicyDocument'])).toEqual([
      published.merged,
    ]);
  });
});

/** Writes the files of a format for each published text, and gives their paths. */
function written(format: (typeof outputFormats)[number], ending: string): readonly string[] {
  const folder = scratchFolder();
  return names.flatMap((name) =>
    filesOf(format, name)
      .filter(({ fileName }) => fileName.endsWith(ending) && !fileName.startsWith('resources-to'))
      .map(({ fileName, text }) => {
        const path = join(folder, `${name}.${fileName}`.replaceAll(' ', '-'));
        writeFileSync(path, text);
        return path;
      }),
  );
}

describe('a merged policy, read by', () => {
  const templates = [
    ...written('cloudformation-yaml', '.yaml'),
    ...written('cloudformation-json', '.json'),
  ];
  const configurations = written('terraform', '.tf');
  const programs = written('cdk-python', '.py');
  const scripts = written('cli-bash', '.sh');

  it.skipIf(!hasTool('cfn-lint'))('cfn-lint: nothing is found', () => {
    expect(templates).toHaveLength(4 * names.length);
    const { stdout, stderr, status } = run('cfn-lint', ['-r', 'us-east-1', '--', ...templates]);
    expect(stdout + stderr).toBe('');
    expect(status).toBe(0);
  });

  it.skipIf(!hasTool('terraform'))('terraform fmt: nothing is found', () => {
    expect(configurations).toHaveLength(names.length);
    const { stdout, status } = run('terraform', ['fmt', '-check', ...configurations]);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it.skipIf(!hasTool('pyflakes3'))('pyflakes: nothing is found', () => {
    const { stdout, stderr } = run('pyflakes3', programs);
    expect(stdout + stderr).toBe('');
  });

  it.skipIf(!hasTool('shellcheck'))('shellcheck: nothing is found', () => {
    expect(scripts).toHaveLength(3 * names.length);
    const { stdout, stderr } = run('shellcheck', ['--norc', '--severity=style', ...scripts]);
    expect(stdout + stderr).toBe('');
  });
});

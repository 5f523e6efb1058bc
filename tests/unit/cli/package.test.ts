import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import project from '../../../package.json' with { type: 'json' };
import {
  buildPolicies,
  defaultInputs,
  repositoryFiles,
  serializePolicy,
} from '../../../src/policy/index.ts';
import { hasTool, repositoryPath, run, scratchFolder } from '../policy/output/tools.ts';
import { link } from './terminal.ts';

/** What one would let into a build server without asking: in bytes. */
const largest = { packed: 1_100_000, unpacked: 4_500_000 };

const name = 'image-builder-endpoint-policies';

describe('the package, installed into an empty folder', () => {
  const folder = scratchFolder();
  const installed = join(folder, 'node_modules', name);
  let packed = '';

  /** Nothing of the repository, and no registry: `npm` is told to be offline. */
  const npm = (args: readonly string[], cwd: string) => {
    const ran = run('npm', [...args, '--offline', '--no-audit', '--no-fund'], { cwd });
    expect(ran.stderr + ran.stdout, args.join(' ')).not.toContain('npm error');
    return ran;
  };

  const command = (args: readonly string[], input = '') =>
    run(join(folder, 'node_modules', '.bin', name), args, {
      cwd: folder,
      input,
      env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' },
    });

  beforeAll(() => {
    npm(['pack', '--ignore-scripts=false', '--pack-destination', folder], repositoryPath(''));
    packed = join(folder, `${name}-${project.version}.tgz`);
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
    npm(['install', packed], folder);
  });

  it('brings nothing else along, and is of a size to let in', () => {
    const others = readdirSync(join(folder, 'node_modules')).filter(
      (each) => !each.startsWith('.') && each !== name,
    );
    expect(others).toEqual([]);
    expect(statSync(packed).size).toBeLessThan(largest.packed);
    const size = readdirSync(installed, { recursive: true, encoding: 'utf8' })
      .map((path) => statSync(join(installed, path)))
      .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
    expect(size).toBeLessThan(largest.unpacked);
  });

  it('brings its license, those of what it bundles, its sources and its manual', () => {
    const has = (path: string) => readFileSync(join(installed, path), 'utf8');
    expect(has('LICENSE')).toContain('GNU AFFERO GENERAL PUBLIC LICENSE');
    const bundled = has('lib/third-party-licenses.md');
    for (const each of ['@cloud-copilot/iam-simulate', 'valibot', 'yaml', 'jsonc-parser']) {
      expect(bundled).toContain(each);
    }
    expect(bundled).not.toMatch(/react|monaco/i);
    expect(has('src/cli/run.ts')).toContain('run(host: Host)');
    expect(has('docs/command.md')).toContain(name);
  });

  it('says its version', () => {
    expect(command(['--version']).stdout).toContain(project.version);
  });

  it('runs every command', () => {
    expect(command(['build', link, '--out', 'a folder/policies']).status).toBe(0);
    const s3 = join(folder, 'a folder', 'policies', 's3-endpoint-policy.us-west-2.prod.json');
    const text = readFileSync(s3, 'utf8');
    expect(text).toContain('arn:aws:s3:::amazon-ssm-us-west-2/*');
    const checked = command(['check', s3, '--form', link]);
    expect([checked.status, checked.stderr]).toEqual([0, '']);
    expect(command(['ask', link]).stdout).toMatch(/^ok {3}The build downloads its bootstrap/);
    expect(command(['diff', s3, link]).status).toBe(0);
    expect(command(['diff', s3, '-'], text.replace('s3:GetObject', 's3:Get*')).status).toBe(1);
    const refused = 'no VPC endpoint policy allows the s3:PutObject action';
    expect(command(['explain', '-'], `AccessDenied: ${refused}`).stdout).toContain('Cause');
    expect(command(['check', 'missing.json'])).toMatchObject({ status: 2, stdout: '' });
    expect(command(['--help', '--lang', 'ja']).stdout).toContain('終了コード');
  });

  it('reads YAML and Terraform, whose parsers come later', () => {
    const yaml =
      'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Principal: "*"\n    Action: s3:GetObject\n    Resource: "*"\n';
    expect(command(['check', '-', '--endpoint', 's3'], yaml).status).toBe(0);
    const policy =
      '{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Principal\\":\\"*\\",\\"Action\\":\\"s3:GetObject\\",\\"Resource\\":\\"*\\"}]}';
    const hcl = `resource "aws_vpc_endpoint_policy" "s3" {\n  vpc_endpoint_id = "vpce-00000000"\n  policy = "${policy}"\n}\n`;
    expect(command(['check', '-', '--endpoint', 's3'], hcl).status).toBe(0);
  });

  it.skipIf(!hasTool('git'))(
    'runs in the hook of a repository, which refuses other policies than those of the form',
    () => {
      const repository = join(folder, 'a repository');
      const kept = join(repository, 'endpoint-policies');
      mkdirSync(kept, { recursive: true });
      const env = {
        PATH: `${join(folder, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
        HOME: folder,
      };
      const inside = (program: string, args: readonly string[]) =>
        run(program, args, { cwd: repository, env });
      inside('git', ['init', '--quiet']);
      for (const { path, text } of repositoryFiles(link)) {
        if (path === 'form.txt') writeFileSync(join(kept, path), text);
        if (path.endsWith('pre-commit')) {
          writeFileSync(join(repository, '.git', 'hooks', 'pre-commit'), text, { mode: 0o755 });
        }
      }
      inside(name, ['build', 'endpoint-policies/form.txt', '--out', 'endpoint-policies/policies']);
      const commit = () => {
        inside('git', ['add', '.']);
        const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
        return inside('git', [...author, 'commit', '--quiet', '-m', 'Policies']).status;
      };
      expect(commit()).toBe(0);
      const s3 = join(kept, 'policies', 's3-endpoint-policy.us-west-2.prod.json');
      const text = readFileSync(s3, 'utf8');
      writeFileSync(s3, text.replace('s3:GetObject', 's3:*'));
      expect(commit()).toBe(1);
      writeFileSync(s3, text);
      writeFileSync(join(repository, 'other.txt'), 'of no concern');
      expect(commit()).toBe(0);
    },
  );

  it('opens no connection', () => {
    const watch = join(folder, 'watch.mjs');
    writeFileSync(
      watch,
      `import net from 'node:net';
net.Socket.prototype.connect = () => { throw new Error('A connection was opened.'); };
globalThis.fetch = () => { throw new Error('Something was fetched.'); };
`,
    );
    const path = join(installed, 'lib', 'command.js');
    const { status, stderr } = run(process.execPath, ['--import', watch, path, 'ask', link], {
      cwd: folder,
      env: {},
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('is a library', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { askPolicy, buildPolicies, checkPolicy, parseInputs, readPolicyText, renderOutput, serializePolicy } from '${name}';
const { inputs } = parseInputs({ region: 'us-east-1' });
const { s3 } = buildPolicies(inputs);
const { verdict } = await askPolicy(s3, { principal: 'anonymous', action: 's3:GetObject', resource: 'arn:aws:s3:::amazon-ssm-us-east-1/x' });
const read = await readPolicyText(serializePolicy(s3));
const [file] = renderOutput('terraform', { s3, region: 'us-east-1', mode: 'modify' });
console.log(JSON.stringify({ text: serializePolicy(s3), verdict, read: read.status, found: checkPolicy(s3, { endpoint: 's3', inputs }), file: file.fileName }));
`,
    );
    const { stdout, stderr } = run(process.execPath, ['use.mjs'], { cwd: folder });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      text: serializePolicy(buildPolicies(defaultInputs).s3),
      verdict: 'allowed',
      read: 'read',
      found: [],
      file: 'endpoint-policies.tf',
    });
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('has types that another project compiles with: %s', (moduleResolution, module) => {
    const consumer = join(folder, `consumer ${module}`);
    mkdirSync(consumer);
    writeFileSync(join(consumer, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(consumer, 'use.ts'),
      `import { type Decision, type Finding, type Inputs, askPolicy, buildPolicies, checkPolicy, comparePolicies, explainFailure, mergePolicy, parseInputs, readPolicyText, renderOutput } from '${name}';
const { inputs, problems }: { inputs: Inputs; problems: readonly { readonly severity: 'error' | 'warning' }[] } = parseInputs({});
const { imageBuilder, s3 } = buildPolicies(inputs);
const findings: readonly Finding[] = checkPolicy(s3, { endpoint: 's3', type: 'gateway', inputs });
const decision: Decision = await askPolicy(s3, { principal: { orgId: 'o-a1b2c3d4e5' }, action: 's3:GetObject', resource: '*' });
const region: string = inputs.region;
// @ts-expect-error A verdict is one of three.
const wrong: 'maybe' = decision.verdict;
// @ts-expect-error There are two endpoints.
checkPolicy(s3, { endpoint: 'ec2' });
export const all = [problems, findings, region, wrong, await mergePolicy(s3, s3), await comparePolicies('s3', s3, s3, inputs), await explainFailure('x', { policies: { imageBuilder }, inputs }), await readPolicyText(''), renderOutput('cli-bash', { s3, region, mode: 'modify' }).problems];
`,
    );
    writeFileSync(
      join(consumer, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          skipLibCheck: false,
          target: 'es2022',
          lib: ['es2023'],
          types: [],
          module,
          moduleResolution,
        },
        files: ['use.ts'],
      }),
    );
    const { stdout, status } = run(repositoryPath('node_modules/.bin/tsc'), ['-p', consumer]);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

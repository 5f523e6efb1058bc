import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedMerges } from './publishedTemplates.ts';
import { foreignPolicies, nastySample } from './requests.ts';
import { hasTool, run, scratchFolder } from './tools.ts';
import { renderOutput } from '../../inEnglish.ts';

const here = hasTool('aws') && hasTool('moto_server');

/** The AWS CLI itself, speaking to a local mock of EC2: both are used where the machine has them. */
describe.skipIf(!here)('bash with the AWS CLI and a local mock of EC2', () => {
  const folder = scratchFolder();
  let server: ChildProcess;
  let env: NodeJS.ProcessEnv;

  const aws = (...args: readonly string[]) => {
    const { stdout, stderr } = run('aws', [...args, '--output', 'text'], { env });
    expect(stderr).toBe('');
    return stdout.trim();
  };

  beforeAll(async () => {
    const port = await freePort();
    server = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
    env = {
      ...process.env,
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'testing',
      AWS_SECRET_ACCESS_KEY: 'testing',
      AWS_CONFIG_FILE: '/dev/null',
      AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    };
    for (let tries = 0; tries < 300; tries += 1) {
      if (
        await fetch(`http://127.0.0.1:${port}/moto-api/`).then(
          () => true,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

  afterAll(() => {
    server.kill();
  });

  const script = (text: string, name: string, ...args: readonly string[]) => {
    const work = join(folder, name);
    mkdirSync(work, { recursive: true });
    writeFileSync(join(work, 'script.sh'), text);
    const result = run('bash', ['script.sh', ...args], { cwd: work, env });
    expect(result.status, result.stderr).toBe(0);
    return join(
      work,
      readdirSync(work).find((entry) => entry.startsWith('endpoint-policies-')) ?? '',
    );
  };

  const foreign = foreignPolicies.find(([name]) => name === 'conditions')?.[1] ?? {};
  const hostile = nastySample.at(-1) ?? {};

  const region = 'us-east-1';
  const query = ['--region', region, '--query'];

  /** An endpoint of S3 with a policy, as our script creates it. */
  function createEndpoint(s3: object, name: string) {
    const vpcId = aws('ec2', 'describe-vpcs', ...query, 'Vpcs[0].VpcId');
    const table = aws('ec2', 'describe-route-tables', ...query, 'RouteTables[0].RouteTableId');
    const created = renderOutput('cli-bash', {
      s3,
      region,
      mode: 'create',
      ids: { vpcId, routeTableIds: [table] },
    });
    const made = readdirSync(script(created[0]?.text ?? '', name));
    const id = made.find((entry) => entry.endsWith('.created'))?.replace('.created', '') ?? '';
    const document = ['--vpc-endpoint-ids', id, ...query, 'VpcEndpoints[0].PolicyDocument'];
    const policy = () => JSON.parse(aws('ec2', 'describe-vpc-endpoints', ...document)) as unknown;
    return { id, policy };
  }

  it('creates an endpoint, modifies it, and rolls back to what it was', () => {
    const { id, policy } = createEndpoint(foreign, 'create');
    expect(policy()).toEqual(foreign);

    const modified = renderOutput('cli-bash', {
      s3: hostile,
      region,
      mode: 'modify',
      ids: { s3EndpointId: id },
    });
    const saved = script(modified[0]?.text ?? '', 'modify');
    expect(policy()).toEqual(hostile);
    // "Is it still so?"
    const compare = () => run('bash', ['-c', modified[2]?.text ?? ''], { env });
    expect(compare()).toMatchObject({ status: 0, stdout: `${id}: it is still so.\n` });
    script(modified[1]?.text ?? '', 'modify', saved);
    expect(policy()).toEqual(foreign);
    expect(compare()).toMatchObject({ status: 1, stderr: '' });
  }, 300_000);

  it.each(publishedMerges)(
    'applies a merge with what $name documents, and puts back what was imported',
    ({ name, policy: published, merged, request }) => {
      const { id, policy } = createEndpoint(published, `${name} create`);
      const [apply, rollBack] = renderOutput('cli-bash', request({ ids: { s3EndpointId: id } }));
      script(apply?.text ?? '', `${name} apply`);
      expect(policy()).toEqual(merged);
      script(rollBack?.text ?? '', `${name} roll back`);
      expect(policy()).toEqual(published);
    },
    300_000,
  );
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}

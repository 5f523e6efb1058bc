import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  creates,
  filledRequests,
  ids,
  placeholderRequests,
  policies,
  s3InterfaceRequests,
} from './requests.ts';
import { hasTool, run, scratchFolder } from './tools.ts';

/** Stands in for the CDK, which comes from another registry: it records what it is called with. */
const library = `
calls = []

class Recorder:
    def __init__(self, path):
        self.path = path
    def __getattr__(self, name):
        return Recorder(self.path + "." + name)
    def __call__(self, *positional, **named):
        calls.append([self.path, named])
        return named

class Stack:
    def __init__(self, scope, construct_id, env):
        calls.append(["Stack", {"env": env}])

class App:
    def synth(self):
        pass

Environment = dict
aws_ec2 = Recorder("ec2")
`;

/** Runs programs, given as a list of texts, and tells what each called, or which error ended it. */
const runner = `
import json, sys
import aws_cdk

results = []
for text in json.load(open(sys.argv[1], encoding="utf-8")):
    aws_cdk.calls.clear()
    try:
        exec(compile(text, "stack.py", "exec"), {"__name__": "__main__"})
        results.append([one for one in aws_cdk.calls])
    except ValueError as error:
        results.append(str(error))
    results[-1] = json.loads(json.dumps(results[-1], default=str))
print(json.dumps(results))
`;
import { renderOutput } from '../../inEnglish.ts';

type Calls = readonly (readonly [string, Record<string, unknown>])[];

function runAll(texts: readonly string[]): readonly (Calls | string)[] {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'aws_cdk'));
  writeFileSync(join(folder, 'aws_cdk', '__init__.py'), library);
  writeFileSync(join(folder, 'constructs.py'), 'class Construct: pass\n');
  writeFileSync(join(folder, 'texts.json'), JSON.stringify(texts));
  writeFileSync(join(folder, 'runner.py'), runner);
  const { stdout, stderr } = run('python3', ['runner.py', 'texts.json'], { cwd: folder });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as (Calls | string)[];
}

const named = (calls: Calls | string | undefined, path: string) =>
  Array.isArray(calls) ? (calls as Calls).find(([name]) => name === path)?.[1] : undefined;

describe.skipIf(!hasTool('python3'))(
  'CDK in Python, run by Python with a library that records',
  () => {
    it('hands over every policy', () => {
      const cases = policies.flatMap((policy) =>
        renderOutput('cdk-python', { s3: policy, region: 'us-east-1', mode: 'create', ids }).map(
          ({ text }) => ({ policy, text }),
        ),
      );
      expect(cases.length).toBeGreaterThan(35);
      const results = runAll(cases.map(({ text }) => text));
      const found = results.map((calls) => named(calls, 'ec2.CfnVPCEndpoint')?.['policy_document']);
      expect(found).toEqual(cases.map(({ policy }) => policy));
      expect(named(results[0], 'Stack')).toEqual({ env: { region: 'us-east-1' } });
    });

    it.each(s3InterfaceRequests.filter(creates))(
      'creates an S3 interface endpoint: $name',
      ({ request }) => {
        const { s3, region, mode, s3EndpointType, s3PrivateDnsFor } = request;
        const alone = { s3, region, mode, ids, s3EndpointType, s3PrivateDnsFor };
        const [calls] = runAll([renderOutput('cdk-python', alone)[0]?.text ?? '']);
        expect(named(calls, 'ec2.CfnVPCEndpoint')).toEqual({
          vpc_id: ids.vpcId,
          service_name: 'com.amazonaws.us-east-1.s3',
          vpc_endpoint_type: 'Interface',
          subnet_ids: ids.subnetIds,
          security_group_ids: ids.securityGroupIds,
          private_dns_enabled: true,
          dns_options: {
            private_dns_only_for_inbound_resolver_endpoint:
              s3PrivateDnsFor === 'allResolvers' ? 'AllResolvers' : 'OnlyInboundResolver',
          },
          policy_document: s3,
        });
      },
    );

    it('stops at the first placeholder', () => {
      const texts = placeholderRequests
        .filter(creates)
        .map(({ request }) => renderOutput('cdk-python', request)[0]?.text ?? '');
      for (const result of runAll(texts))
        expect(result).toMatch(/^Replace REPLACE_WITH_\w+ first\.$/);
    });
  },
);

describe.skipIf(!hasTool('pyflakes3'))('pyflakes', () => {
  it('finds nothing in any app', () => {
    const folder = scratchFolder();
    const apps = [...filledRequests, ...placeholderRequests].flatMap(({ name, request }) =>
      renderOutput('cdk-python', request).map(({ fileName, text }) => {
        const path = join(folder, `${name}.${fileName}`);
        writeFileSync(path, text);
        return path;
      }),
    );
    expect(apps.length).toBeGreaterThan(10);
    const { stdout, stderr, status } = run(
      'pyflakes3',
      apps.filter((path) => path.endsWith('.py')),
    );
    expect(stdout + stderr).toBe('');
    expect(status).toBe(0);
  });
});

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultInputs } from '../../../../src/policy/inputs.ts';
import { buildPolicies } from '../../../../src/policy/build/buildPolicies.ts';
import { serializePolicy } from '../../../../src/policy/document.ts';
import { foreignPolicies, ids, importedRequests, nastySample } from './requests.ts';
import { filledRequests, placeholderRequests, s3InterfaceRequests } from './requests.ts';
import { rollBackFolder, stubAws } from './stubAws.ts';
import { hasTool, run, scratchFolder } from './tools.ts';
import { renderOutput } from '../../inEnglish.ts';
import type { OutputRequest } from '../../../../src/policy/output/outputPlan.ts';

const built = buildPolicies(defaultInputs);
const request = (mode: 'create' | 'modify') =>
  ({ ...built, region: 'us-east-1', mode, ids }) as const;
const scripts = (mode: 'create' | 'modify') => {
  const [apply = '', rollBack = '', compare = ''] = renderOutput('cli-bash', request(mode)).map(
    ({ text }) => text,
  );
  return { apply, rollBack, compare };
};
const before =
  '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}],"Version":"2008-10-17"}';

/** A stub that knows both endpoints, each with a policy of its own. */
function stubWithEndpoints() {
  const aws = stubAws();
  aws.setPolicy(ids.imageBuilderEndpointId, before.replace('s3:', 'imagebuilder:'), 'Interface');
  aws.setPolicy(ids.s3EndpointId, before, 'Gateway');
  return aws;
}

const commands = (calls: readonly (readonly string[])[]) =>
  calls.map(([, command = '', ...rest]) => [
    command,
    ...rest.filter((word) => /^(vpce-\w+|VpcEndpoints.*)$/.test(word)),
  ]);

describe('bash, run with a stub in place of the AWS CLI', () => {
  it('saves both policies, then hands over ours, and reads each back', () => {
    const aws = stubWithEndpoints();
    const { status, stderr } = aws.bash(scripts('modify').apply);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [one, other] = [ids.imageBuilderEndpointId, ids.s3EndpointId];
    const policy = 'VpcEndpoints[0].PolicyDocument';
    expect(commands(aws.calls())).toEqual([
      ['describe-vpc-endpoints', one, policy],
      ['describe-vpc-endpoints', other, policy],
      ['modify-vpc-endpoint', one],
      ['describe-vpc-endpoints', one, policy],
      ['modify-vpc-endpoint', other],
      ['describe-vpc-endpoints', other, policy],
    ]);
    for (const call of aws.calls()) {
      expect(call.slice(2, 4)).toEqual(['--region', 'us-east-1']);
    }
    expect(aws.policy(one)).toBe(serializePolicy(built.imageBuilder));
    expect(aws.policy(other)).toBe(serializePolicy(built.s3));
  });

  it('hands back exactly what was saved', () => {
    const aws = stubWithEndpoints();
    aws.bash(scripts('modify').apply);
    const { status, stdout } = aws.bash(scripts('modify').rollBack, [rollBackFolder(aws)]);
    expect(stdout).toContain('AWS gives back the policy that was handed over');
    expect(status).toBe(0);
    expect(aws.policy(ids.s3EndpointId).trimEnd()).toBe(before);
    expect(aws.policy(ids.imageBuilderEndpointId).trimEnd()).toBe(
      before.replace('s3:', 'imagebuilder:'),
    );
  });

  it('resets to the default policy: by option where that is documented, else by full access', () => {
    const aws = stubWithEndpoints();
    aws.bash(scripts('modify').apply);
    const { status } = aws.bash(scripts('modify').rollBack, [
      rollBackFolder(aws),
      '--reset-policy',
    ]);
    expect(status).toBe(0);
    const resets = aws.calls().filter((call) => call.includes('--reset-policy'));
    expect(resets.map((call) => call[5])).toEqual([ids.s3EndpointId]);
    expect(JSON.parse(aws.policy(ids.imageBuilderEndpointId))).toEqual({
      Version: '2008-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
    });
  });

  it('takes a policy that AWS has written in another order for the same', () => {
    const aws = stubWithEndpoints();
    const reorder =
      'JSON.stringify(JSON.parse(require("fs").readFileSync(0)), (_, v) => v && typeof v === "object" && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).reverse()) : Array.isArray(v) && v.length === 1 && typeof v[0] === "string" ? v[0] : v, 1)';
    aws.rewriteWith(`'${process.execPath}' -p '${reorder}'`);
    const { status, stdout } = aws.bash(scripts('modify').apply);
    expect(aws.policy(ids.s3EndpointId)).not.toBe(serializePolicy(built.s3));
    expect(stdout.match(/AWS gives back the policy/g)).toHaveLength(2);
    expect(status).toBe(0);
  });

  it.each([
    "sed 's/GetObject/GetObjectAcl/'",
    "sed 's/Allow/Deny/'",
    'sed \'s/"Resource"/"NotResource"/\'',
    'head -c 100',
    'echo',
  ])('does not take another policy for the same: %s', (command) => {
    const aws = stubWithEndpoints();
    aws.rewriteWith(command);
    const [apply] = renderOutput('cli-bash', { ...request('modify'), imageBuilder: undefined });
    const { status, stderr } = aws.bash(apply?.text ?? '');
    expect(stderr).toContain('reads differently');
    expect(stderr).toContain('To undo what was done');
    expect(status).toBe(3);
  });

  it('changes nothing if a policy cannot be saved', () => {
    const aws = stubWithEndpoints();
    aws.setPolicy(ids.s3EndpointId, 'None');
    expect(aws.bash(scripts('modify').apply).status).toBe(1);
    expect(aws.calls().map(([, command]) => command)).not.toContain('modify-vpc-endpoint');
  });

  it('stops at the first call that fails', () => {
    const aws = stubWithEndpoints();
    aws.failAt('modify-vpc-endpoint');
    expect(aws.bash(scripts('modify').apply).status).toBe(254);
    expect(aws.calls().at(-1)?.[1]).toBe('modify-vpc-endpoint');
  });

  it('creates both endpoints, and deletes them again only when told to', () => {
    const aws = stubAws();
    const { status, stderr } = aws.bash(scripts('create').apply);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const made = aws.calls().filter(([, command]) => command === 'create-vpc-endpoint');
    const without = made.map((call) =>
      call
        .filter((word) => !word.startsWith('file://'))
        .slice(2)
        .join(' '),
    );
    expect(without).toEqual([
      '--region us-east-1 --vpc-id vpc-0123456789abcdef0 --policy-document --service-name com.amazonaws.us-east-1.imagebuilder --vpc-endpoint-type Interface --subnet-ids subnet-0123456789abcdef0 subnet-01234567 --security-group-ids sg-0123456789abcdef0 --private-dns-enabled --query VpcEndpoint.VpcEndpointId --output text',
      '--region us-east-1 --vpc-id vpc-0123456789abcdef0 --policy-document --service-name com.amazonaws.us-east-1.s3 --vpc-endpoint-type Gateway --route-table-ids rtb-0123456789abcdef0 rtb-01234567 --query VpcEndpoint.VpcEndpointId --output text',
    ]);
    const folder = rollBackFolder(aws);
    const created = readdirSync(folder)
      .filter((name) => name.endsWith('.created'))
      .map((name) => name.replace('.created', ''));
    expect(created.map((id) => aws.policy(id))).toEqual([
      serializePolicy(built.imageBuilder),
      serializePolicy(built.s3),
    ]);
    const { rollBack } = scripts('create');
    expect(aws.bash(rollBack, [folder], 'no\n').status).toBe(1);
    expect(aws.calls().some(([, command]) => command === 'delete-vpc-endpoints')).toBe(false);
    expect(aws.bash(rollBack, [folder], 'delete\n').status).toBe(0);
    expect(aws.calls().at(-1)).toEqual(
      expect.arrayContaining(['delete-vpc-endpoints', ...created]),
    );
  });

  it.each(s3InterfaceRequests.filter(({ request }) => request.mode === 'create'))(
    'creates an S3 interface endpoint: $name',
    ({ request }) => {
      const aws = stubAws();
      const { status } = aws.bash(renderOutput('cli-bash', request)[0]?.text ?? '');
      expect(status).toBe(0);
      const calls = aws.calls().filter(([, command]) => command === 'create-vpc-endpoint');
      const call = calls.find((words) => words.includes('com.amazonaws.us-east-1.s3'));
      const onlyInbound = request.s3PrivateDnsFor === 'inboundResolvers';
      expect(call?.slice(call.indexOf('--vpc-endpoint-type'), call.indexOf('--query'))).toEqual([
        '--vpc-endpoint-type',
        'Interface',
        '--subnet-ids',
        ...ids.subnetIds,
        '--security-group-ids',
        ...ids.securityGroupIds,
        '--private-dns-enabled',
        '--dns-options',
        `PrivateDnsOnlyForInboundResolverEndpoint=${onlyInbound}`,
      ]);
    },
  );

  it('sends nothing while a placeholder is left', () => {
    for (const { request } of placeholderRequests) {
      const aws = stubAws();
      const { status, stderr } = aws.bash(renderOutput('cli-bash', request)[0]?.text ?? '');
      expect(stderr).toMatch(/Replace REPLACE_WITH_\w+ in this script first/);
      expect(status).toBe(2);
      expect(aws.calls()).toEqual([]);
    }
  });

  it('hands over foreign and hostile policies as they were given', () => {
    const policies = [...foreignPolicies.map(([, policy]) => policy), ...nastySample.slice(0, 12)];
    const aws = stubWithEndpoints();
    const texts = policies.map((policy, at) => {
      const [apply] = renderOutput('cli-bash', {
        s3: policy,
        region: 'us-east-1',
        mode: 'modify',
        ids,
      });
      // One run for all: each script in a shell and a folder of its own.
      writeFileSync(join(aws.work, `${at}.sh`), apply?.text ?? '');
      return `mkdir "run${at}" && (cd "run${at}" && bash "../${at}.sh" >../"${at}.log" && cp "$STUB/${ids.s3EndpointId}.policy" ../"${at}.json")`;
    });
    const { status, stderr } = aws.bash(`set -e\n${texts.join('\n')}\n`);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const found = readdirSync(aws.work).filter((name) => name.endsWith('.json'));
    expect(found).toHaveLength(policies.length);
    const handed = policies.map((_, at) => run('cat', [join(aws.work, `${at}.json`)]).stdout);
    expect(handed.map((text) => JSON.parse(text) as unknown)).toEqual(policies);
  });
});

describe('the rollback of an imported policy in bash, run with a stub in place of the AWS CLI', () => {
  const [one, other] = [ids.imageBuilderEndpointId, ids.s3EndpointId];
  const imported = {
    Version: '2008-10-17',
    Statement: [{ Sid: "it's", Effect: 'Allow', Principal: '*', Action: 's3:Get*', Resource: '*' }],
  };
  const rendered = (given: Partial<OutputRequest>) =>
    renderOutput('cli-bash', {
      ...request('modify'),
      current: { s3: { policy: imported, isMerged: true } },
      ...given,
    }).map(({ text }) => text);
  /** As after a paste in the console: our policies are there, and nothing was saved. */
  function stubAfterPaste() {
    const aws = stubAws();
    aws.setPolicy(one, serializePolicy(built.imageBuilder), 'Interface');
    aws.setPolicy(other, serializePolicy(built.s3), 'Gateway');
    return aws;
  }

  it('puts back what was imported where nothing was saved, and nothing else', () => {
    const aws = stubAfterPaste();
    const { status, stdout } = aws.bash(rendered({})[1] ?? '');
    expect(status).toBe(0);
    expect(stdout).toContain(
      `${other}: putting back the policy that was imported, since none was saved.`,
    );
    expect(stdout).toContain('AWS gives back the policy that was handed over');
    expect(JSON.stringify(JSON.parse(aws.policy(other)))).toBe(JSON.stringify(imported));
    expect(aws.policy(one)).toBe(serializePolicy(built.imageBuilder));
  });

  it('puts back what was saved where it was, which may be newer', () => {
    const aws = stubWithEndpoints();
    const [apply = '', rollBack = ''] = rendered({});
    aws.bash(apply);
    const { status, stdout } = aws.bash(rollBack, [rollBackFolder(aws)]);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^${other}: putting back the policy saved in .*\\.$`, 'm'));
    expect(stdout).not.toContain('imported');
    expect(aws.policy(other).trimEnd()).toBe(before);
    expect(aws.policy(one).trimEnd()).toBe(before.replace('s3:', 'imagebuilder:'));
  });

  it('takes the imported one for an endpoint that the saved folder lacks', () => {
    const aws = stubWithEndpoints();
    const [apply = ''] = rendered({ s3: undefined });
    aws.bash(apply);
    const { status, stdout } = aws.bash(rendered({})[1] ?? '', [rollBackFolder(aws)]);
    expect(status).toBe(0);
    expect(stdout).toContain(`${one}: putting back the policy saved in `);
    expect(stdout).toContain(`${other}: putting back the policy that was imported`);
    expect(aws.policy(one).trimEnd()).toBe(before.replace('s3:', 'imagebuilder:'));
    expect(JSON.parse(aws.policy(other))).toEqual(imported);
  });

  it('puts back both where both were imported, foreign and hostile policies as they were', () => {
    for (const [at, [, foreign]] of foreignPolicies.entries()) {
      const hostile = nastySample[at] ?? imported;
      const aws = stubAfterPaste();
      const current = {
        imageBuilder: { policy: foreign, isMerged: false },
        s3: { policy: hostile, isMerged: false },
      };
      expect(aws.bash(rendered({ current })[1] ?? '')).toMatchObject({ status: 0, stderr: '' });
      expect(JSON.parse(aws.policy(one))).toEqual(foreign);
      expect(JSON.parse(aws.policy(other))).toEqual(hostile);
    }
  });

  it('resets to the default policy without a folder, too', () => {
    const aws = stubAfterPaste();
    expect(aws.bash(rendered({})[1] ?? '', ['--reset-policy']).status).toBe(0);
    expect(aws.policy(other)).toBe('{"Statement":"default"}');
  });

  it('sends nothing without the ID that it needs, and needs none where all was saved', () => {
    const aws = stubWithEndpoints();
    const [, rollBack = ''] = rendered({ ids: {} });
    const alone = aws.bash(rollBack);
    expect(alone).toMatchObject({ status: 2 });
    expect(alone.stderr).toContain('Replace REPLACE_WITH_S3_ENDPOINT_ID in this script first');
    expect(aws.calls()).toEqual([]);
    aws.bash(rendered({})[0] ?? '');
    expect(aws.bash(rollBack, [rollBackFolder(aws)]).status).toBe(0);
    expect(aws.policy(other).trimEnd()).toBe(before);
  });

  it.each([['no-such-folder'], ['--reset'], ['.', '.']])('refuses the arguments %s', (...args) => {
    const aws = stubAfterPaste();
    const { status, stderr } = aws.bash(rendered({})[1] ?? '', args);
    expect(status).toBe(2);
    expect(stderr).toContain(
      'Usage: bash roll-back-endpoint-policies.sh [FOLDER] [--reset-policy]',
    );
    expect(aws.calls()).toEqual([]);
  });

  it('is told in the notes of both scripts', () => {
    for (const text of rendered({}).slice(0, 2)) {
      expect(text.replaceAll(/\n# /g, ' ')).toMatch(
        /without a folder: it puts back .* as imported\./,
      );
    }
    for (const text of rendered({ current: undefined })) expect(text).not.toContain('imported');
  });
});

describe('“Is it still so?” in bash, run with a stub in place of the AWS CLI', () => {
  const { compare } = scripts('modify');
  const [one, other] = [ids.imageBuilderEndpointId, ids.s3EndpointId];

  function stubWithOurs() {
    const aws = stubAws();
    aws.setPolicy(one, serializePolicy(built.imageBuilder), 'Interface');
    aws.setPolicy(other, serializePolicy(built.s3), 'Gateway');
    return aws;
  }

  it('says so where it is, and only reads', () => {
    const aws = stubWithOurs();
    expect(aws.bash(compare)).toEqual(
      expect.objectContaining({
        status: 0,
        stdout: `${one}: it is still so.\n${other}: it is still so.\n`,
        stderr: '',
      }),
    );
    expect(new Set(aws.calls().map(([, command]) => command))).toEqual(
      new Set(['describe-vpc-endpoints']),
    );
  });

  it.each([
    ['in one line', (policy: object) => JSON.stringify(policy)],
    [
      'in another order, with texts for lists of one',
      (policy: object) =>
        JSON.stringify(policy, (_, value: unknown) => {
          if (Array.isArray(value)) {
            return value.length === 1 ? (value[0] as unknown) : value.toReversed();
          }
          return typeof value === 'object' && value !== null
            ? Object.fromEntries(Object.entries(value).toReversed())
            : value;
        }),
    ],
  ])('takes the same for the same, %s', (_, write) => {
    const aws = stubWithOurs();
    aws.setPolicy(one, write(built.imageBuilder));
    aws.setPolicy(other, write(built.s3));
    expect(aws.bash(compare).status).toBe(0);
  });

  it('says of another policy which statements are ours alone and which are there alone', () => {
    const aws = stubWithOurs();
    aws.setPolicy(other, before);
    const { status, stdout } = aws.bash(compare);
    expect(status).toBe(1);
    const [same, head, ...lines] = stdout.trimEnd().split('\n');
    expect(same).toBe(`${one}: it is still so.`);
    expect(head).toBe(`${other}: it is no longer so (- ours alone, + there alone).`);
    const marked = (mark: string) =>
      lines
        .filter((line) => line.startsWith(`${mark} `))
        .map((line) => JSON.parse(line.slice(2)) as unknown);
    const [statement, ...more] = built.s3.Statement;
    expect(more).toEqual([]);
    expect(marked('+')).toEqual([
      { Action: 's3:*', Effect: 'Allow', Principal: '*', Resource: '*' },
      { Version: '2008-10-17' },
    ]);
    expect(marked('-')).toMatchObject([
      { Effect: 'Allow', Sid: statement?.Sid },
      { Version: '2012-10-17' },
    ]);
  });

  it.each([
    [
      'an action more',
      (text: string) => text.replace('"s3:GetObject"', '"s3:GetObject","s3:Put*"'),
    ],
    ['a resource less', (text: string) => text.replace(/,\s*"arn:aws:s3:::amazon-ssm[^"]*"/, '')],
    ['another effect', (text: string) => text.replace('"Allow"', '"Deny"')],
    [
      'a condition',
      (text: string) =>
        text.replace('"Effect"', '"Condition":{"Bool":{"aws:SecureTransport":"true"}},"Effect"'),
    ],
  ])('takes no other for the same: %s', (_, change) => {
    const aws = stubWithOurs();
    const changed = change(serializePolicy(built.s3));
    expect(changed).not.toBe(serializePolicy(built.s3));
    aws.setPolicy(other, changed);
    const { status, stdout } = aws.bash(compare);
    expect(status).toBe(1);
    expect(stdout.match(/^[-+] /gm)).toHaveLength(2);
  });

  it.each([
    [
      'the AWS CLI fails',
      (aws: ReturnType<typeof stubAws>) => aws.failAt('describe-vpc-endpoints'),
    ],
    ['there is no policy', (aws: ReturnType<typeof stubAws>) => aws.setPolicy(other, 'None')],
    ['it is cut off', (aws: ReturnType<typeof stubAws>) => aws.setPolicy(other, '{"Statement":[')],
  ])('says that it could not compare where %s', (_, spoil) => {
    const aws = stubWithOurs();
    spoil(aws);
    const { status, stderr } = aws.bash(compare);
    expect(status).toBe(2);
    expect(stderr).toMatch(/vpce-\w+: (the AWS CLI failed|AWS gave no policy)/);
  });

  it('asks nothing while a placeholder is left', () => {
    for (const { request } of placeholderRequests) {
      const aws = stubAws();
      expect(aws.bash(renderOutput('cli-bash', request)[2]?.text ?? '').status).toBe(2);
      expect(aws.calls()).toEqual([]);
    }
  });

  it('says foreign and hostile policies to be the same as themselves', () => {
    for (const policy of [
      ...foreignPolicies.map(([, each]) => each),
      ...nastySample.slice(0, 12),
    ]) {
      const aws = stubAws();
      aws.setPolicy(other, JSON.stringify(policy));
      const files = renderOutput('cli-bash', {
        ...request('modify'),
        imageBuilder: undefined,
        s3: policy,
      });
      expect(aws.bash(files[2]?.text ?? '')).toMatchObject({ status: 0, stderr: '' });
    }
  });

  it('stands for endpoints that the first script creates, too, once their IDs are in', () => {
    const aws = stubWithOurs();
    expect(aws.bash(scripts('create').compare).status).toBe(0);
  });

  it('has a line for cron and one for a build in its head', () => {
    const [head = ''] = compare.split('set -euo pipefail');
    expect(head).toMatch(
      /^# {3}0 6 \* \* \* bash \/\S+compare-endpoint-policies\.sh \|\| logger .*$/m,
    );
    expect(head).toMatch(/^# {3}- run: bash \S+compare-endpoint-policies\.sh$/m);
  });

  it('says which tool is missing before it asks', () => {
    const aws = stubWithOurs();
    const without = compare.replace('command -v jq', 'command -v jq-that-nobody-has');
    expect(aws.bash(without)).toMatchObject({ status: 2, stdout: '' });
    expect(aws.calls()).toEqual([]);
  });
});

const everyScript = [...filledRequests, ...placeholderRequests, ...importedRequests].flatMap(
  ({ name, request }) =>
    renderOutput('cli-bash', request).map(({ fileName, text }) => ({
      name: `${name}.${fileName}`,
      text,
    })),
);

/** Scripts for what other people's policies hold: every character that means something to a shell. */
const foreignPaths = (folder: string): readonly string[] =>
  [...foreignPolicies.map(([, policy]) => policy), ...nastySample.slice(0, 12)].map(
    (policy, at) => {
      const [apply] = renderOutput('cli-bash', { ...request('modify'), s3: policy });
      const path = join(folder, `foreign${at}.sh`);
      writeFileSync(path, apply?.text ?? '');
      return path;
    },
  );

describe('the syntax of every bash script', () => {
  const folder = scratchFolder();
  const paths = everyScript.map(({ name, text }) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });

  it('is what bash expects', () => {
    const { stderr, status } = run('bash', [
      '-c',
      'for path; do bash -n "$path" || exit; done',
      '-',
      ...paths,
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.skipIf(!hasTool('shellcheck'))('is what shellcheck expects', () => {
    expect(paths.length).toBeGreaterThan(20);
    const { stdout, stderr, status } = run('shellcheck', [
      '--norc',
      '--shell=bash',
      '--severity=style',
      ...paths,
      ...foreignPaths(folder),
    ]);
    expect(stdout + stderr).toBe('');
    expect(status).toBe(0);
  });

  it('is ASCII, whatever code page a system reads it in', () => {
    for (const { text } of everyScript) expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

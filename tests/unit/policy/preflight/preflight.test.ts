import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import {
  buildPolicies,
  defaultInputs,
  type Inputs,
  judgePreflight,
  type PreflightCheck,
  preflightChecks,
  type PreflightMeaning,
  type PreflightOutcome,
  readForeignObject,
  readPreflight,
  renderPreflight,
} from '../../../../src/policy/index.ts';
import { preflightNotes as englishPreflightNotes } from '../../../../src/words/en/preflightNotes.ts';
import { arbitraryInputs } from '../arbitraryInputs.ts';
import { hasTool, repositoryPath, run, scratchFolder } from '../output/tools.ts';

const inputs: Inputs = {
  ...defaultInputs,
  downloads: ['al2023', 'al2', 'isoImport'],
  buckets: [
    { name: 'my-logs', prefix: 'builds/', access: ['write'] },
    { name: 'my-installers', prefix: '', access: ['read', 'list'] },
  ],
};
const foreign = { bucket: 'somebody-else', key: 'tool.sh' };

const scripts = (given: Inputs = inputs) =>
  renderPreflight({ inputs: given, foreign, notes: englishPreflightNotes });
const textOf = (fileName: string, given?: Inputs) =>
  scripts(given).find((file) => file.fileName === fileName)?.text ?? '';

/** How the stubs answer: everything is let through, and every name private, but for what is said here. */
interface Network {
  readonly address?: readonly [host: string, address: string];
  /** To what contains `to`: an exit code, or of curl a status and a text. */
  readonly answer?: {
    readonly to: string;
    readonly exit?: number;
    readonly code?: number;
    readonly text?: string;
  };
}

const stubs = {
  getent: String.raw`
address=10.0.1.5
if [[ $2 == "$STUB_HOST" ]]; then address=$STUB_ADDRESS; fi
if [[ -z $address ]]; then exit 2; fi
echo "$address STREAM $2"`,
  curl: String.raw`
exit=0 code=206 text=
if [[ -n $STUB_TO && "$*" == *"$STUB_TO"* ]]; then exit=$STUB_EXIT code=$STUB_CODE text=$STUB_TEXT; fi
while (($# > 0)); do
  case $1 in
    -o) if [[ $exit == 0 ]]; then printf '%s' "$text" >"$2"; fi ;;
    -w) printf '%s' "$code" ;;
  esac
  shift
done
exit "$exit"`,
  aws: String.raw`
if [[ -n $STUB_TO && "$*" == *"$STUB_TO"* ]]; then
  echo "$STUB_TEXT" >&2
  exit "$STUB_EXIT"
fi
echo '{}'`,
} as const;

const home = scratchFolder();

beforeAll(() => {
  for (const [name, code] of Object.entries(stubs)) {
    const log = String.raw`printf '%s\t' ${name} "$@" >>"$STUB/asked"; echo >>"$STUB/asked"`;
    writeFileSync(join(home, name), `#!/bin/bash\n${log}${code}\n`);
    chmodSync(join(home, name), 0o755);
  }
});

/** Runs the script, or one of its checks, where name service, curl and the AWS CLI are stubs. */
function runBash({ address, answer }: Network, only?: string) {
  const script = textOf('preflight.sh')
    .split('\n')
    .filter((line) => !only || !/^check_\w+ '/.test(line) || line.includes(` '${only}' `))
    .join('\n');
  writeFileSync(join(home, 'asked'), '');
  const result = run('bash', ['-c', script], {
    cwd: home,
    env: {
      ...process.env,
      STUB: home,
      STUB_HOST: address?.[0] ?? '',
      STUB_ADDRESS: address?.[1] ?? '',
      STUB_TO: answer?.to ?? '',
      STUB_EXIT: String(answer?.exit ?? 0),
      STUB_CODE: String(answer?.code ?? '000'),
      STUB_TEXT: answer?.text ?? '',
      // Never a program of this machine that asks a network.
      PATH: `${home}:/usr/bin:/bin`,
    },
  });
  const lines = readFileSync(join(home, 'asked'), 'utf8').trimEnd().split('\n');
  return { ...result, asked: lines.map((line) => line.trimEnd().split('\t')) };
}

const checks = preflightChecks(inputs, { foreign });

async function judged(network: Network, only?: string) {
  const { stdout, stderr, status } = runBash(network, only);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const result = readPreflight(stdout);
  if (!result) throw new Error(`No result in ${stdout}`);
  const rows = await judgePreflight(inputs, result, buildPolicies(inputs));
  return new Map(
    rows.map(({ check, computed, measured, meaning }) => [
      check.id,
      { computed, measured, meaning },
    ]),
  );
}

const toe = 'download ec2imagebuilder-toe-us-east-1-prod';
const refusal = (because: string) =>
  `An error occurred (AccessDeniedException) when calling the GetComponent operation: User: arn:aws:sts::111122223333:assumed-role/build/i-1 is not authorized to perform: imagebuilder:GetComponent on resource: x because ${because}`;

/** The outcome that follows from what a stub answers, and what it means beside the policies. */
const outcomes: readonly (readonly [id: string, Network, PreflightOutcome, PreflightMeaning])[] = [
  ['service ssm', {}, 'allowed', 'agrees'],
  ['service ssm', { address: ['ssm.us-east-1.amazonaws.com', ''] }, 'noName', 'noName'],
  [
    'service ssm',
    { address: ['ssm.us-east-1.amazonaws.com', '52.94.1.1'] },
    'publicAddress',
    'publicAddress',
  ],
  ['service ssm', { answer: { to: 'https://ssm.', exit: 28 } }, 'timedOut', 'timedOut'],
  [
    'service ssm',
    { answer: { to: 'https://ssm.', exit: 7 } },
    'connectionRefused',
    'connectionRefused',
  ],
  ['service ssm', { answer: { to: 'https://ssm.', exit: 60 } }, 'tls', 'tls'],
  ['service ssm', { answer: { to: 'https://ssm.', code: 404 } }, 'allowed', 'agrees'],
  [toe, {}, 'allowed', 'agrees'],
  [
    toe,
    { answer: { to: 'toe-us', code: 404, text: '<Code>NoSuchKey</Code>' } },
    'allowed',
    'agrees',
  ],
  [
    toe,
    { answer: { to: 'toe-us', code: 404, text: '<Code>NoSuchBucket</Code>' } },
    'noBucket',
    'noBucket',
  ],
  [
    toe,
    { answer: { to: 'toe-us', code: 403, text: '<Code>AccessDenied</Code>' } },
    'refused',
    'refusedOrNotThere',
  ],
  [
    'download amazon-ssm-us-east-1',
    { answer: { to: 'amazon-ssm', code: 403, text: '<Code>AccessDenied</Code>' } },
    'refused',
    'refusedThoughAllowed',
  ],
  [
    toe,
    {
      answer: {
        to: 'toe-us',
        code: 403,
        text: '<Message>User: anonymous is not authorized to perform: s3:GetObject because no VPC endpoint policy allows the s3:GetObject action</Message>',
      },
    },
    'refusedByEndpoint',
    'otherPolicyThere',
  ],
  [toe, { answer: { to: 'toe-us', code: 301 } }, 'otherRegion', 'otherRegion'],
  [toe, { answer: { to: 'toe-us', code: 503 } }, 'unclear', 'unclear'],
  [toe, { answer: { to: 'toe-us', exit: 28 } }, 'timedOut', 'timedOut'],
  [toe, { answer: { to: 'toe-us', exit: 6 } }, 'noName', 'noName'],
  ['foreign somebody-else', {}, 'allowed', 'allowedThoughRefused'],
  ['foreign somebody-else', { answer: { to: 'somebody-else', code: 403 } }, 'refused', 'agrees'],
  ['component', {}, 'allowed', 'agrees'],
  [
    'component',
    {
      answer: {
        to: 'imagebuilder',
        exit: 254,
        text: 'An error occurred (ResourceNotFoundException) when …',
      },
    },
    'allowed',
    'agrees',
  ],
  [
    'component',
    {
      answer: {
        to: 'imagebuilder',
        exit: 254,
        text: refusal('no VPC endpoint policy allows the action'),
      },
    },
    'refusedByEndpoint',
    'otherPolicyThere',
  ],
  [
    'component',
    {
      answer: {
        to: 'imagebuilder',
        exit: 254,
        text: refusal('no identity-based policy allows the action'),
      },
    },
    'refusedByOther',
    'otherPolicyRefused',
  ],
  [
    'component',
    { answer: { to: 'imagebuilder', exit: 253, text: 'Unable to locate credentials.' } },
    'noCredentials',
    'noCredentials',
  ],
  [
    'component',
    {
      answer: {
        to: 'imagebuilder',
        exit: 255,
        text: 'Connect timeout on endpoint URL: "https://imagebuilder…"',
      },
    },
    'timedOut',
    'timedOut',
  ],
  [
    'list my-installers/',
    {
      answer: {
        to: 'list-objects',
        exit: 254,
        text: 'An error occurred (AccessDenied) when calling the ListObjectsV2 operation: Access Denied',
      },
    },
    'refused',
    'refusedThoughAllowed',
  ],
  [
    'read my-installers/',
    {
      answer: {
        to: 'head-object',
        exit: 254,
        text: 'An error occurred (404) when calling the HeadObject operation: Not Found',
      },
    },
    'allowed',
    'agrees',
  ],
  [
    'read my-installers/',
    {
      answer: {
        to: 'head-object',
        exit: 254,
        text: 'An error occurred (403) when calling the HeadObject operation: Forbidden',
      },
    },
    'refused',
    'refusedOrNotThere',
  ],
  ['reach my-logs/builds/', { answer: { to: 'my-logs', code: 403 } }, 'refused', 'agrees'],
  ['reach my-logs/builds/', { answer: { to: 'my-logs', exit: 28 } }, 'timedOut', 'timedOut'],
];

describe('the bash script, where DNS, TLS, S3 and the AWS CLI are stubs', () => {
  it.each(outcomes)(
    'finds %s: %j is %s, which means %s',
    async (id, network, measured, meaning) => {
      expect((await judged(network, id)).get(id)).toMatchObject({ measured, meaning });
    },
  );

  it('lets everything through and agrees, but for what the perimeter must refuse', async () => {
    const rows = await judged({});
    expect([...rows.keys()]).toEqual(checks.map(({ id }) => id));
    const [foreignRow, ...others] = [...rows].toReversed();
    expect(foreignRow).toEqual([
      'foreign somebody-else',
      { computed: 'denied', measured: 'allowed', meaning: 'allowedThoughRefused' },
    ]);
    expect(others.every(([, { meaning }]) => meaning === 'agrees')).toBe(true);
  });

  it('asks nothing that the form does not name, and nothing that changes anything', () => {
    const { asked } = runBash({});
    const hosts = new Set(checks.map(({ host }) => host));
    expect(asked.length).toBeGreaterThan(checks.length);
    for (const [program, ...args] of asked) {
      if (program === 'getent') {
        expect(args[0]).toBe('ahostsv4');
        expect(hosts).toContain(args[1]);
      } else if (program === 'curl') {
        const urls = args.filter((word) => word.startsWith('https://'));
        expect(urls.map((url) => new URL(url).host).every((host) => hosts.has(host))).toBe(true);
        expect(urls).toHaveLength(1);
        expect(args[0]).toBe('-q');
        expect(
          args.filter((word) => /^-(X|d|T|F|u|L)$|^--(data|request|upload)/.test(word)),
        ).toEqual([]);
      } else {
        expect(['get-component', 'list-objects-v2', 'head-object']).toContain(args[1]);
        expect(args).toContain('us-east-1');
      }
    }
  });

  it('takes any well-formed form for data', () => {
    fc.assert(
      fc.property(arbitraryInputs, (given) => {
        const { stdout, status } = run('bash', ['-n', '-c', textOf('preflight.sh', given)]);
        expect(stdout).toBe('');
        expect(status).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the checks', () => {
  it('are those of the form: services of the region, buckets by their names, no S3 gateway', () => {
    expect(checks.map(({ id, host }) => [id, host])).toEqual([
      ['service imagebuilder', 'imagebuilder.us-east-1.amazonaws.com'],
      ['service ssm', 'ssm.us-east-1.amazonaws.com'],
      ['service ssmmessages', 'ssmmessages.us-east-1.amazonaws.com'],
      ['service logs', 'logs.us-east-1.amazonaws.com'],
      ['service kms', 'kms.us-east-1.amazonaws.com'],
      ['service ec2', 'ec2.us-east-1.amazonaws.com'],
      ...[
        'ec2imagebuilder-toe-us-east-1-prod',
        'ec2imagebuilder-managed-resources-us-east-1-prod',
        'amazon-ssm-us-east-1',
      ].map((name) => [`download ${name}`, `${name}.s3.us-east-1.amazonaws.com`]),
      [
        'download al2023-repos-us-east-1-de612dc2',
        'al2023-repos-us-east-1-de612dc2.s3.dualstack.us-east-1.amazonaws.com',
      ],
      [
        'download amazonlinux-2-repos-us-east-1',
        'amazonlinux-2-repos-us-east-1.s3.us-east-1.amazonaws.com',
      ],
      // S3's certificate is for one label before its own.
      ['download amazonlinux.us-east-1.amazonaws.com', 's3.us-east-1.amazonaws.com'],
      [
        'download ec2-windows-drivers-downloads',
        'ec2-windows-drivers-downloads.s3.us-east-1.amazonaws.com',
      ],
      [
        'download amazon-ec2launch-v2-us-east-1',
        'amazon-ec2launch-v2-us-east-1.s3.us-east-1.amazonaws.com',
      ],
      ['component', 'imagebuilder.us-east-1.amazonaws.com'],
      ['reach my-logs/builds/', 'my-logs.s3.us-east-1.amazonaws.com'],
      ['list my-installers/', 'my-installers.s3.us-east-1.amazonaws.com'],
      ['read my-installers/', 'my-installers.s3.us-east-1.amazonaws.com'],
      ['foreign somebody-else', 'somebody-else.s3.us-east-1.amazonaws.com'],
    ]);
  });

  it('ask S3 by its own name where its endpoint has addresses, and China by its own', () => {
    const china = preflightChecks({
      ...defaultInputs,
      region: 'cn-north-1',
      s3EndpointType: 'interface',
    });
    expect(china.map(({ host }) => host)).toContain('s3.cn-north-1.amazonaws.com.cn');
    expect(china.map(({ id }) => id)).toContain('service s3');
    expect(china.find(({ kind }) => kind === 'component')).toMatchObject({
      arn: 'arn:aws-cn:imagebuilder:cn-north-1:aws:component/update-linux/1.0.0/1',
    });
  });

  it('names no foreign bucket unless somebody names one', () => {
    expect(preflightChecks(inputs).some(({ id }) => id.startsWith('foreign'))).toBe(false);
    expect(readForeignObject('somebody-else/tool.sh')).toEqual(foreign);
    expect(readForeignObject(' s3://somebody-else ')).toEqual({ bucket: 'somebody-else', key: '' });
    for (const text of ['', 'Not A Bucket', 'a/b', 'bucket/with space', 'http://x/y']) {
      expect(readForeignObject(text), text).toBeUndefined();
    }
  });

  it('are all answerable by the policies, and each once', () => {
    fc.assert(
      fc.property(arbitraryInputs, (given) => {
        const ids = preflightChecks(given, { foreign }).map(({ id }: PreflightCheck) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('the hosts to let through', () => {
  it('are those that builds ask, with the account left open', () => {
    const hosts = textOf('allowed-hosts.txt', {
      ...defaultInputs,
      downloads: ['al2023', 'ecrLayers'],
      buckets: [{ name: 'my-logs', prefix: '', access: ['write'] }],
    });
    expect(hosts.split('\n')).toEqual([
      'imagebuilder.us-east-1.amazonaws.com',
      'ssm.us-east-1.amazonaws.com',
      'ssmmessages.us-east-1.amazonaws.com',
      'logs.us-east-1.amazonaws.com',
      'kms.us-east-1.amazonaws.com',
      'api.ecr.us-east-1.amazonaws.com',
      '*.dkr.ecr.us-east-1.amazonaws.com',
      'ec2imagebuilder-toe-us-east-1-prod.s3.us-east-1.amazonaws.com',
      'ec2imagebuilder-managed-resources-us-east-1-prod.s3.us-east-1.amazonaws.com',
      'amazon-ssm-us-east-1.s3.us-east-1.amazonaws.com',
      'al2023-repos-us-east-1-de612dc2.s3.dualstack.us-east-1.amazonaws.com',
      'al2023-repos-us-east-1-de612dc2.s3.us-east-1.amazonaws.com',
      'prod-us-east-1-starport-layer-bucket.s3.us-east-1.amazonaws.com',
      'my-logs.s3.us-east-1.amazonaws.com',
      '',
    ]);
  });
});

describe('a result that is pasted back', () => {
  const line =
    '{"imageBuilderPreflight":1,"region":"us-east-1","checks":[{"id":"component","outcome":"refused","address":"10.0.0.1"}]}';

  it('is read out of whatever is around it, the last of several', () => {
    const text = `service ssm   allowed\r\n\r\n${line.replace('refused', 'allowed')}\r\n${line}\r\n$ `;
    expect(readPreflight(text)?.checks).toEqual([
      { id: 'component', outcome: 'refused', address: '10.0.0.1' },
    ]);
  });

  it.each([
    '',
    'imageBuilderPreflight',
    line.replace(':1,', ':2,'),
    line.replace('"refused"', '"constructor"'),
    line.replace('10.0.0.1', '<b>'),
    line.replace('"region"', '"other":1,"region"'),
    line.slice(0, -3),
  ])('is none where it is not wholly one: %s', (text) => {
    expect(readPreflight(text)).toBeUndefined();
  });

  it('measures nothing that it does not name', async () => {
    const result = readPreflight(line);
    if (!result) throw new Error('No result.');
    const rows = await judgePreflight(inputs, result, buildPolicies(inputs));
    const meanings = new Map(rows.map(({ check, meaning }) => [check.id, meaning]));
    expect(meanings.get('component')).toBe('refusedThoughAllowed');
    expect(meanings.get(toe)).toBe('notMeasured');
    // Which bucket is somebody else's, only the run knows.
    expect(meanings.has('foreign somebody-else')).toBe(false);
  });
});

describe('the PowerShell script', () => {
  let parser: Parser;
  beforeAll(async () => {
    await Parser.init();
    const grammar = repositoryPath(
      'node_modules/tree-sitter-powershell/tree-sitter-powershell.wasm',
    );
    parser = new Parser().setLanguage(await Language.load(grammar));
  });

  it('is one by PowerShell’s grammar, with the checks of the other one in their order', () => {
    const text = textOf('preflight.ps1');
    expect(parser.parse(text)?.rootNode.hasError).toBe(false);
    const named = [...text.matchAll(/^Test-\w+ '([^']+)' '([^']+)'/gm)].map(([, id, host]) => [
      id,
      host,
    ]);
    expect(named).toEqual(checks.map(({ id, host }) => [id, host]));
  });

  it('stays one for any form', () => {
    fc.assert(
      fc.property(arbitraryInputs, (given) => {
        expect(parser.parse(textOf('preflight.ps1', given))?.rootNode.hasError).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});

describe.skipIf(!hasTool('shellcheck'))('shellcheck', () => {
  it('has nothing to say, down to style', () => {
    const { stdout, status } = run('shellcheck', ['--severity=style', '-'], {
      input: textOf('preflight.sh'),
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

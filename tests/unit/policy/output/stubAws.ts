import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, scratchFolder } from './tools.ts';

/** Stands in for the AWS CLI: keeps the policies of endpoints, and writes down its arguments. */
const stub = `#!/usr/bin/env bash
set -euo pipefail
calls=("$STUB"/calls/*)
printf '%s\\n' "$@" >"$STUB/calls/$(printf %03d \${#calls[@]})"
command=$2
while (($# > 0)); do
  case $1 in
    --vpc-endpoint-id | --vpc-endpoint-ids) id=$2 ;;
    --policy-document) document=\${2#file://} ;;
    --query) query=$2 ;;
    --reset-policy) document=$STUB/default ;;
  esac
  shift
done
[[ ! -e $STUB/fail || $command != "$(cat "$STUB/fail")" ]] || { echo "stub: $command fails" >&2; exit 254; }
case $command in
  describe-vpc-endpoints)
    case $query in
      *State) echo available ;;
      *VpcEndpointType) cat "$STUB/$id.type" ;;
      *PolicyDocument) cat "$STUB/$id.policy"; echo ;;
    esac
    ;;
  create-vpc-endpoint)
    id=vpce-$(printf %017x \${#calls[@]})
    bash "$STUB/rewrite" <"$document" >"$STUB/$id.policy"
    echo "$id"
    ;;
  modify-vpc-endpoint) bash "$STUB/rewrite" <"$document" >"$STUB/$id.policy" ;;
  delete-vpc-endpoints) echo None ;;
  *) exit 252 ;;
esac
`;

export interface StubAws {
  /** Where scripts are run. */
  readonly work: string;
  /** The arguments of every call so far, in order. */
  readonly calls: () => readonly (readonly string[])[];
  readonly policy: (id: string) => string;
  readonly setPolicy: (id: string, policy: string, type?: 'Interface' | 'Gateway') => void;
  /** What the stub does to a policy before it keeps it: a command from input to output. */
  readonly rewriteWith: (command: string) => void;
  readonly failAt: (command: string) => void;
  readonly bash: (text: string, args?: readonly string[], input?: string) => ReturnType<typeof run>;
}

const jq = fileURLToPath(new URL('jq.mjs', import.meta.url));

export function stubAws(): StubAws {
  const home = scratchFolder();
  const bin = join(home, 'bin');
  const work = join(home, 'work');
  const calls = join(home, 'calls');
  for (const folder of [bin, work, calls]) mkdirSync(folder);
  const program = (path: string, text: string) => {
    writeFileSync(path, text);
    chmodSync(path, 0o755);
  };
  program(join(bin, 'aws'), stub);
  program(join(bin, 'sleep'), '#!/bin/sh\n');
  program(join(bin, 'jq'), `#!/bin/sh\nexec "${process.execPath}" "${jq}" "$@"\n`);
  writeFileSync(join(calls, '000'), '');
  writeFileSync(join(home, 'rewrite'), 'cat\n');
  writeFileSync(join(home, 'default'), '{"Statement":"default"}');
  const policyPath = (id: string) => join(home, `${id}.policy`);
  return {
    work,
    calls: () =>
      readdirSync(calls)
        .toSorted()
        .slice(1)
        .map((name) => readFileSync(join(calls, name), 'utf8').trimEnd().split('\n')),
    policy: (id) => readFileSync(policyPath(id), 'utf8'),
    setPolicy: (id, policy, type = 'Gateway') => {
      writeFileSync(policyPath(id), policy);
      writeFileSync(join(home, `${id}.type`), `${type}\n`);
    },
    rewriteWith: (command) => writeFileSync(join(home, 'rewrite'), `${command}\n`),
    failAt: (command) => writeFileSync(join(home, 'fail'), command),
    bash: (text, args = [], input = '') => {
      const script = join(work, 'script.sh');
      writeFileSync(script, text);
      return run('bash', [script, ...args], {
        cwd: work,
        input,
        env: { ...process.env, STUB: home, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
      });
    },
  };
}

/** The folder that the script wrote for the rollback. */
export function rollBackFolder({ work }: StubAws): string {
  const name = readdirSync(work).find((entry) => entry.startsWith('endpoint-policies-'));
  if (name === undefined || !existsSync(join(work, name)))
    throw new Error('No folder was written.');
  return join(work, name);
}

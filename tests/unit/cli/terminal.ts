import { run } from '../../../src/cli/run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** What was written, by path. */
  readonly written: Readonly<Record<string, string>>;
}

interface World {
  readonly files?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command where nothing is but the files given. */
export async function terminal(
  args: readonly string[],
  { files = {}, stdin = '', env = {} }: World = {},
): Promise<Ran> {
  const written: Record<string, string> = {};
  let out = '';
  let err = '';
  const code = await run({
    args,
    env,
    version: '1.2.3',
    readFile: async (path) => {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
      return text;
    },
    readStdin: async () => stdin,
    writeFile: async (path, text) => {
      if (path.startsWith('readonly/')) throw Object.assign(new Error(path), { code: 'EACCES' });
      written[path] = text;
    },
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err, written };
}

/** Inputs of the contract, of version 2, each field written. */
export const link =
  'https://example.org/page/#v=2&region=us-west-2&environment=prod&principals=o-a1b2c3d4e5&resources=o-a1b2c3d4e5&deniedActions=DeleteImage&managedResources=components,images&managedOnlyForOrg=false&awsServices=false&ssmAgent=true&downloads=al2023&buckets=my-build-logs:w,acme-artifacts/installers/:rl&orgBuckets=false&s3EndpointType=gateway&catalog=2026-12-05';

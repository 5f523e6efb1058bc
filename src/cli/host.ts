/** All that the command knows of the machine; a test puts another one in its place. */
export interface Host {
  /** What stands after the command's own name. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the package. */
  readonly version: string;
  /** Rejects with an error that has a `code` of the system, as Node's do. */
  readonly readFile: (path: string) => Promise<string>;
  readonly readStdin: () => Promise<string>;
  /** Makes the folder that it is in, too. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * `found`: what was asked about is not as it should be: an error in a policy, a request that is denied, a
 * difference, a policy that is held back. `failed`: the question could not be answered.
 */
export const exitCodes = { fine: 0, found: 1, failed: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

import { execFile } from 'node:child_process';
import type { TestProject } from 'vitest/node';

/** Programs that read the outputs, too, where a machine has them: no test needs one. */
const probes = {
  aws: ['aws', '--version'],
  'cfn-lint': ['cfn-lint', '--version'],
  moto_server: ['moto_server', '--help'],
  pwsh: ['pwsh', '-NoProfile', '-Command', 'exit'],
  pyflakes3: ['pyflakes3', '--version'],
  python3: ['python3', '--version'],
  PyYAML: ['python3', '-c', 'import yaml'],
  git: ['git', '--version'],
  shellcheck: ['shellcheck', '--version'],
  terraform: ['terraform', '--version'],
  yamllint: ['yamllint', '--version'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type Tool = keyof typeof probes;

const answers = ([program, ...args]: readonly [string, ...string[]]) =>
  new Promise<boolean>((resolve) => {
    execFile(program, args, (error) => resolve(error === null));
  });

/**
 * `npm run tools` asks which of them are here, and says so. `npm test` asks none, so that it checks the same
 * on every machine.
 */
export default async function probeTools(project: TestProject): Promise<void> {
  const tools = Object.keys(probes) as Tool[];
  if (process.env['TOOLS'] === undefined) {
    project.provide('tools', []);
    return;
  }
  const found = await Promise.all(tools.map((tool) => answers(probes[tool])));
  const here = tools.filter((_, index) => found[index]);
  const missing = tools.filter((_, index) => !found[index]);
  project.provide('tools', here);
  console.log(`On this machine: ${here.join(', ') || 'none of the tools'}.`);
  console.log(`Not there, and what they would check is skipped: ${missing.join(', ') || 'none'}.`);
}

declare module 'vitest' {
  interface ProvidedContext {
    tools: readonly Tool[];
  }
}

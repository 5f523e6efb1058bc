import { fragmentIn } from '../formats/index.ts';
import { Refusal } from './commandProblem.ts';
import type { Host } from './host.ts';

/** A text, and what people call the place that it is from. */
export interface Source {
  readonly name: string;
  readonly text: string;
  /** What follows the `#`, where the argument itself was a link. */
  readonly fragment?: string;
}

/** Reads sources of one run: standard input can be read once. */
export function sourceReader(host: Host): (given: string) => Promise<Source> {
  let stdinRead = false;
  return async (given) => {
    const [, fragment = fragmentIn(given)] = /^(?:https?:[^#]*)?#(.*)$/is.exec(given) ?? [];
    if (fragment) return { name: 'link', text: given, fragment };
    // Nothing is fetched: an address that carries no form has nothing to read.
    if (/^https?:/i.test(given)) throw new Refusal({ code: 'linkWithoutForm', values: { given } });
    if (given !== '-') return { name: given, text: await readFile(host, given) };
    if (stdinRead) throw new Refusal({ code: 'stdinTwice', values: {} });
    stdinRead = true;
    return { name: '-', text: await host.readStdin() };
  };
}

async function readFile(host: Host, path: string): Promise<string> {
  try {
    const text = await host.readFile(path);
    // What PowerShell 5.1 writes begins with one.
    return text.replace(/^\ufeff/, '');
  } catch (thrown) {
    const code = systemCode(thrown);
    throw new Refusal(
      code === 'ENOENT'
        ? { code: 'fileMissing', values: { path } }
        : { code: 'fileUnreadable', values: { path, code } },
    );
  }
}

/** What the system says of a file that it refuses. */
export const systemCode = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);

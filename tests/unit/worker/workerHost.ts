import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { writeWorker } from '../../../build/offline.ts';

const scope = 'https://host.test/some/folder/';
const source = readFileSync('src/worker/serviceWorker.ts', 'utf8');

/** What the worker knows of an event. */
interface WorkerEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly [member: string]: unknown;
}

type Listener = (event: WorkerEvent) => void;

interface FakeCache {
  readonly match: (address: string) => Promise<Response | undefined>;
  readonly put: (address: string, response: Response) => Promise<void>;
  readonly delete: (address: string) => Promise<boolean>;
  readonly keys: () => Promise<readonly { readonly url: string }[]>;
}

/** As much of a browser as the worker asks for: caches, open pages, and a clock. */
export class WorkerHost {
  readonly stored = new Map<string, Map<string, Response>>();
  readonly pages = new Set<string>();
  readonly registration = { scope, installing: null, waiting: null } as {
    readonly scope: string;
    installing: object | null;
    waiting: object | null;
  };
  now = 1_800_000_000_000;

  /** The versions whose files are kept, by what tells them apart; oldest first. */
  versions(): readonly string[] {
    return [...this.stored.keys()].map((name) => name.split('.').at(-1) ?? '');
  }

  notesOf(version: string): readonly string[] {
    const [, files = new Map<string, Response>()] =
      [...this.stored].find(([name]) => name.endsWith(`.${version}`)) ?? [];
    return [...files.keys()].filter((address) => address.includes('?')).toSorted();
  }

  readonly caches = {
    open: async (name: string): Promise<FakeCache> => {
      const files = this.stored.get(name) ?? new Map<string, Response>();
      this.stored.set(name, files);
      return {
        match: async (address) => files.get(address)?.clone(),
        put: async (address, response) => void files.set(address, response),
        delete: async (address) => files.delete(address),
        keys: async () => [...files.keys()].map((url) => ({ url })),
      };
    },
    keys: async () => [...this.stored.keys()],
    delete: async (name: string) => this.stored.delete(name),
  };
}

/** One version of the worker in a host. */
export class VersionWorker {
  readonly #listeners = new Map<string, Listener>();
  /** What it did of what only a person may ask for. */
  skipped = 0;
  claimed = 0;

  private constructor(host: WorkerHost, script: string) {
    const self = {
      registration: host.registration,
      clients: {
        matchAll: async () => [...host.pages].map((id) => ({ id })),
        claim: async () => void (this.claimed += 1),
      },
      skipWaiting: async () => void (this.skipped += 1),
      addEventListener: (type: string, listener: Listener) => this.#listeners.set(type, listener),
    };
    const clock = { now: () => host.now };
    const fetchFile = async () => new Response('file');
    const run = compileFunction(script, ['self', 'caches', 'fetch', 'Date']);
    Reflect.apply(run, undefined, [self, host.caches, fetchFile, clock]);
  }

  static async of(host: WorkerHost, version: string): Promise<VersionWorker> {
    const files = { 'index.html': `sha256-${version}`, [`assets/${version}.js`]: 'sha256-part' };
    return new VersionWorker(host, await writeWorker(source, { version, files }));
  }

  /** Tells it of an event, and waits for all that it does about it. */
  async tell(type: string, members: object = {}): Promise<unknown> {
    const work: Promise<unknown>[] = [];
    const answers: unknown[] = [];
    this.#listeners.get(type)?.({
      waitUntil: (each) => work.push(each),
      respondWith: (response: unknown) => answers.push(response),
      ...members,
    });
    await Promise.all(work);
    return answers[0];
  }
}

export const addressOf = (path: string): string => scope + path;

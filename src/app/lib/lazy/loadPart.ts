import { createYielder } from '../yieldToMain.ts';

/** What a file of code exports. */
export type Part = Readonly<Record<string, unknown>>;

/**
 * A late file as the build writes it (build/lateParts.ts): what it imports from, in order, and its code as
 * a function of that. To fetch it runs nothing and takes no other file.
 */
export interface LateFile {
  readonly needs: readonly string[];
  readonly default: (...needs: readonly Part[]) => Part;
}

export interface Network {
  readonly importFile: (address: string) => Promise<Part | LateFile>;
  readonly addStyle: (address: string) => Promise<void>;
}

/** Loads a file; `others` are files that it needs, style sheets among them, to be fetched at once. */
export type LoadPart = (file: string, others?: readonly string[]) => Promise<Part>;

/**
 * Loads parts of the page, each file once, and again where that failed.
 *
 * Browsers remember for the life of a page that a module did not arrive, and so for every module that
 * imports it. A late file imports nothing by itself: each can be fetched under another address, and no
 * file ever runs twice.
 */
export function createLoader({ importFile, addStyle }: Network): LoadPart {
  const fetching = new Map<string, Promise<void>>();
  const tries = new Map<string, number>();
  const fetched = new Map<string, Part | LateFile>();
  const begun = new Map<string, Part>();

  const fetchOnce = (file: string) => {
    const known = fetching.get(file) ?? fetchFile(file);
    fetching.set(file, known);
    return known;
  };

  async function fetchFile(file: string): Promise<void> {
    const tried = tries.get(file) ?? 0;
    const address = tried === 0 ? file : `${file}?try=${tried}`;
    try {
      if (file.endsWith('.css')) await addStyle(address);
      else fetched.set(file, await importFile(address));
    } catch (thrown) {
      tries.set(file, tried + 1);
      fetching.delete(file);
      throw thrown;
    }
  }

  async function fetchWithNeeds(file: string): Promise<void> {
    if (begun.has(file)) return;
    await fetchOnce(file);
    const code = fetched.get(file);
    if (code && isLate(code)) await Promise.all(code.needs.map(fetchWithNeeds));
  }

  /** What a file needs that has not run yet, and itself, in the order in which modules run. */
  function neededFirst(file: string, found = new Set<string>()): ReadonlySet<string> {
    const code = fetched.get(file);
    if (begun.has(file) || found.has(file)) return found;
    if (code && isLate(code)) for (const need of code.needs) neededFirst(need, found);
    return found.add(file);
  }

  /** Runs a file after what it needs. */
  function begin(file: string): Part {
    const known = begun.get(file);
    if (known) return known;
    const code = fetched.get(file);
    if (!code) throw new Error(`${file} runs before it has arrived.`);
    const part = isLate(code) ? code.default(...code.needs.map(begin)) : code;
    begun.set(file, part);
    return part;
  }

  return async (file, others = []) => {
    // To ask for a file takes a browser about a millisecond, to run one a few, and some parts need twenty.
    const yieldToMain = createYielder();
    const all: Promise<void>[] = [];
    for (const each of new Set([file, ...others])) {
      const asked = fetchOnce(each);
      // Whoever waits for all of them hears of it.
      asked.catch(() => undefined);
      all.push(asked);
      await yieldToMain();
    }
    await Promise.all(all);
    await fetchWithNeeds(file);
    for (const each of neededFirst(file)) {
      begin(each);
      await yieldToMain();
    }
    return begin(file);
  };
}

/** What the first screen has brought is a plain module. */
const isLate = (code: Part | LateFile): code is LateFile => 'needs' in code;

const loadPart = createLoader({
  importFile: (address) => import(/* @vite-ignore */ address),
  addStyle: (address) =>
    new Promise((resolve, reject) => {
      const link = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        crossOrigin: '',
        href: new URL(address, import.meta.url).href,
      });
      link.addEventListener('load', () => resolve());
      link.addEventListener('error', () => {
        link.remove();
        reject(new Error(`${address} did not arrive.`));
      });
      document.head.append(link);
    }),
});

/** What stands in the place of each `import()`, which the build has made a question (build/lateParts.ts). */
export const askForPart = <Answer>(
  ask: (load: (file: string) => Promise<Part>) => Answer,
  others?: readonly string[],
): Answer => ask((file) => loadPart(file, others));

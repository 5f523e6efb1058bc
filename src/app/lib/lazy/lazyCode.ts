/** What has become of code, or of words, that come after the first screen. */
export type LoadState<Code> = { readonly state: 'pending' } | Outcome<Code>;

export type Outcome<Code> =
  { readonly state: 'ready'; readonly code: Code } | { readonly state: 'failed' };

export interface LazyCode<Code> {
  /** Begins to fetch it, or gives what is there already. What has failed is tried again. */
  readonly fetch: () => Promise<Code>;
  /** The same for whoever does not wait for it. Never rejects. */
  readonly want: () => Promise<void>;
  readonly loadState: () => LoadState<Code>;
  /** How the last attempt ended; the first one begins with the first question. Never rejects. */
  readonly outcome: () => Promise<Outcome<Code>>;
  /** Calls back whenever an attempt has ended, until the returned function is called. */
  readonly subscribe: (onEnd: () => void) => () => void;
}

/** What failed when it was last fetched. */
const failures = new Set<() => Promise<void>>();

/** Fetches everything again that failed: where one part arrives, so will the others. Says whether all did. */
export async function tryAgain(): Promise<boolean> {
  await Promise.all(Array.from(failures, (want) => want()));
  return failures.size === 0;
}

const pending = { state: 'pending' } as const;
const failed = { state: 'failed' } as const;

/**
 * The one way to load something late: once, however many ask; and again, when somebody asks for what did
 * not arrive.
 */
export function lazyCode<Code>(load: () => Promise<Code>): LazyCode<Code> {
  const listeners = new Set<() => void>();
  let loadState: LoadState<Code> = pending;
  let fetching: Promise<Code> | undefined;
  let outcome: Promise<Outcome<Code>> | undefined;
  const end = (next: Outcome<Code>) => {
    loadState = next;
    outcome = fulfilled(next);
    for (const listener of listeners) listener();
  };
  const begin = async () => {
    try {
      const code = await load();
      failures.delete(want);
      end({ state: 'ready', code });
      return code;
    } catch (thrown) {
      fetching = undefined;
      failures.add(want);
      end(failed);
      throw thrown;
    }
  };
  const fetch = () => {
    fetching ??= begin();
    return fetching;
  };
  const want = () =>
    fetch().then(
      () => undefined,
      () => undefined,
    );
  return {
    fetch,
    want,
    loadState: () => loadState,
    outcome: () => {
      outcome ??= fetch().then(
        (code) => ({ state: 'ready', code }),
        () => failed,
      );
      return outcome;
    },
    subscribe: (onEnd) => {
      listeners.add(onEnd);
      return () => listeners.delete(onEnd);
    },
  };
}

/** What has come with the code that asks for it, as if it were late. */
export function loadedCode<Code>(code: Code): LazyCode<Code> {
  const ready = { state: 'ready', code } as const;
  const outcome = fulfilled(ready);
  return {
    fetch: () => Promise.resolve(code),
    want: () => Promise.resolve(),
    loadState: () => ready,
    outcome: () => outcome,
    subscribe: () => () => undefined,
  };
}

/** React reads it without waiting, by the fields that it would itself put there. */
const fulfilled = <Value>(value: Value): Promise<Value> =>
  Object.assign(Promise.resolve(value), { status: 'fulfilled', value });

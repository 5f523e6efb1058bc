import { accessSync, constants } from 'node:fs';

/** A window of one browser engine, driven by what every engine can do. */
export interface EngineWindow {
  readonly open: (address: string) => Promise<void>;
  /** Runs an expression in the page and gives its value as JSON; promises are awaited. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Types into whatever has the focus. */
  readonly type: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Why it cannot be tried on this machine; nothing where it can. */
  readonly missing: string | undefined;
  /** Complaints that the way of driving it brings about. */
  readonly forgiven?: RegExp;
  readonly start: () => Promise<EngineWindow>;
}

/** The first of the files that may be run. */
export function firstExecutable(paths: readonly string[]): string | undefined {
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

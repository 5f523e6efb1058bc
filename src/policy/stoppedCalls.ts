import { type FurtherActionCase, furtherActions } from './catalog/furtherActions.ts';

/** An action that calls of another name ask for, and when. */
export interface AskedAction {
  readonly action: string;
  readonly only: FurtherActionCase | undefined;
}

/** Calls that are refused though they are not denied, and the denied actions that they ask for. */
export interface StoppedCalls {
  readonly asked: readonly AskedAction[];
  readonly calls: readonly string[];
}

type IsAction = (name: string) => boolean;

/**
 * The calls that a Deny stops besides those it names, since they are authorized as a denied action, too.
 *
 * `denied` says which actions it denies, `open` which calls would pass: a call that is refused anyway is
 * not stopped by it. Takes and gives names without prefix; `undefined` where it stops none.
 */
export function stoppedCalls(denied: IsAction, open: IsAction): StoppedCalls | undefined {
  const hit = furtherActions.filter(
    ({ action, calls }) => denied(action) && calls.some((call) => open(call)),
  );
  if (hit.length === 0) return undefined;
  const asked = hit.map((further) => ({
    action: further.action,
    only: 'only' in further ? further.only : undefined,
  }));
  const calls = new Set(hit.flatMap((further) => further.calls.filter(open)));
  return { asked, calls: [...calls] };
}

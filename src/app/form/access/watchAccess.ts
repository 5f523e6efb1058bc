import type { BoardRow, CannotJudge, Decision, MatrixCell } from '../../../policy/index.ts';
import type { Builder } from '../builder/createBuilder.ts';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { loadPhases } from '../../lib/loadPhases.ts';
import { createContext, startTransition, useContext, useEffect, useState } from 'react';
import { useAtFirst } from '../../lib/useAtFirst.ts';

const asking = lazyCode(async () => {
  const { answerAll, loadPolicyEngine } = await import('./answerAll.ts');
  await loadPolicyEngine();
  return answerAll;
});

export interface AnsweredCell extends MatrixCell {
  readonly decision: Decision;
}

/** What the policies let through, as the engine judges them. */
export type Access =
  | { readonly state: 'asking' }
  /** A field holds an error, so the policies that stand there are nobody's intention. */
  | { readonly state: 'invalid' }
  | { readonly state: 'failed' }
  /** The engine is there, and one of the policies is not one that it can judge. */
  | { readonly state: 'unjudged'; readonly why: CannotJudge['why'] }
  | {
      readonly state: 'answered';
      readonly rows: readonly BoardRow[];
      readonly cells: readonly AnsweredCell[];
    };

/** Before the first answer, and in the drawn page. */
const unanswered: Access = { state: 'asking' };

interface AccessWatch {
  readonly get: () => Access;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Asks from now on, until the returned function is called. */
  readonly start: () => () => void;
}

/** How long typing must rest before the questions are asked again. */
const restFor = 250;

/**
 * Asks both policies all questions of the board whenever the form has changed and typing rests, in
 * slices short enough that no keystroke waits for an answer.
 */
export function watchAccess(builder: Builder): AccessWatch {
  const listeners = new Set<() => void>();
  let current: Access = unanswered;
  let round = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const settle = (next: Access) => {
    current = next;
    for (const listener of listeners) listener();
  };
  const ask = async () => {
    round += 1;
    const asked = round;
    const derived = builder.getDerived();
    if (!derived.valid) {
      settle({ state: 'invalid' });
      return;
    }
    try {
      const answerAll = await asking.fetch();
      const answered = await answerAll(derived, () => asked === round);
      if (answered) settle(answered);
    } catch {
      settle({ state: 'failed' });
    }
  };
  const stop = () => {
    clearTimeout(resting);
    round += 1;
  };
  const schedule = () => {
    clearTimeout(resting);
    resting = setTimeout(() => void ask(), restFor);
  };
  const start = () => {
    const forget = loadPhases.firstScreen.after(schedule);
    // What is still asked about the policies before a key would only delay the key's own frame.
    const forgetEntered = builder.subscribeEntered(stop);
    const unsubscribe = builder.subscribe(schedule);
    const stopWaiting = asking.subscribe(() => {
      if (current.state === 'failed' && asking.loadState().state === 'ready') schedule();
    });
    return () => {
      stop();
      stopWaiting();
      forget();
      forgetEntered();
      unsubscribe();
    };
  };
  return {
    get: () => current,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    start,
  };
}

export const AccessContext = createContext<AccessWatch | undefined>(undefined);

/**
 * What the policies let through, as last answered. Drawn as a transition, which a key interrupts: many
 * rows may change at once, and the preview comes first.
 */
export function useAccess(): Access {
  const watch = useContext(AccessContext);
  if (!watch) throw new Error('useAccess needs an AccessContext above it.');
  const [access, setAccess] = useState(useAtFirst(watch.get, () => unanswered));
  useEffect(() => {
    const settle = () => startTransition(() => setAccess(watch.get()));
    settle();
    return watch.subscribe(settle);
  }, [watch]);
  return access;
}

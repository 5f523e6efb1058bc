import { useCallback, useSyncExternalStore } from 'react';

/** Some state, and who wants to know of its changes. */
export interface Store<State> {
  readonly get: () => State;
  /** As it began: what the build has drawn, where it has drawn the page. */
  readonly getInitial: () => State;
  /** Takes over the fields that are given. */
  readonly set: (change: Partial<State>) => void;
  /** Calls back after each change, until the returned function is called. */
  readonly subscribe: (onChange: (state: State, before: State) => void) => () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  const listeners = new Set<(state: State, before: State) => void>();
  let state = initial;
  return {
    get: () => state,
    getInitial: () => initial,
    set: (change) => {
      const before = state;
      state = { ...state, ...change };
      for (const listener of listeners) listener(state, before);
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
      };
    },
  };
}

/** A part of the state; `select` gives the same part while the state says the same of it. */
export function useStore<State, Part>(store: Store<State>, select: (state: State) => Part): Part {
  const snapshot = useCallback(() => select(store.get()), [select, store]);
  const drawn = useCallback(() => select(store.getInitial()), [select, store]);
  return useSyncExternalStore(store.subscribe, snapshot, drawn);
}

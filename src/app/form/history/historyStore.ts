import type { FormHistory } from './formHistory.ts';
import type { History } from './history.ts';
import {
  longestHistory,
  readHistory,
  type StoredHistory,
  writeHistory,
} from '../../../formats/index.ts';

/** Lasts as long as the tab does, and is no other tab's. */
const key = 'image-builder-endpoint-policies.steps';

/** As long as a draft waits: what is kept of both should fit together. */
const restFor = 500;

/** The steps of this tab before it was loaded again; none where storage is forbidden. */
export function readKeptSteps(): StoredHistory | undefined {
  try {
    return readHistory(sessionStorage.getItem(key) ?? '');
  } catch {
    return undefined;
  }
}

/** Keeps the steps in this tab as they are made, until the returned function is called. */
export function keepSteps(history: FormHistory): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let kept: History | undefined;
  const keep = () => {
    clearTimeout(resting);
    const steps = history.getHistory();
    if (steps === kept) return;
    kept = steps;
    store(writeHistory(steps));
  };
  const stop = history.subscribe(() => {
    clearTimeout(resting);
    resting = setTimeout(keep, restFor);
  });
  addEventListener('pagehide', keep);
  return () => {
    keep();
    stop();
    removeEventListener('pagehide', keep);
  };
}

function store(text: string): void {
  try {
    if (text.length > longestHistory) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Storage is full or forbidden: the steps last until the page is closed, and the draft says so.
  }
}

import type { Snapshot } from '../../../formats/index.ts';
import type { Builder } from './createBuilder.ts';

/** More than anybody changes before the code that undoes has come. */
const mostNoted = 500;

/** What has become of the form since the first paint, for the code that comes after it. */
export interface NotedChanges {
  /** What the form held before anybody could change it. */
  readonly begun: Snapshot;
  /** Every change since, with its moment; from now on it is the caller's to take note. */
  readonly take: () => readonly { readonly snapshot: Snapshot; readonly at: number }[];
}

export function noteChanges({ capture, subscribeEntered }: Builder): NotedChanges {
  const noted: { readonly snapshot: Snapshot; readonly at: number }[] = [];
  const stop = subscribeEntered(() => {
    noted.push({ snapshot: capture(), at: Date.now() });
    if (noted.length >= mostNoted) stop();
  });
  return {
    begun: capture(),
    take: () => {
      stop();
      return noted;
    },
  };
}

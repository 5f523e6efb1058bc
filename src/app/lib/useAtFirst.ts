import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** What is so as a part begins; as it was drawn, where React takes over what the build has drawn. */
export const useAtFirst = <Value>(current: () => Value, drawn: () => Value): Value =>
  useSyncExternalStore(never, current, drawn);

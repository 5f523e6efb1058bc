import type { EndpointId } from '../../policy/index.ts';
import type { PolicyMarker } from '../ui/monaco/policyMarkers.ts';

type Show = (markers: readonly PolicyMarker[]) => void;

interface Marked {
  markers: readonly PolicyMarker[];
  readonly shows: Set<Show>;
}

const marked: Readonly<Record<EndpointId, Marked>> = {
  imageBuilder: { markers: [], shows: new Set() },
  s3: { markers: [], shows: new Set() },
};

/** What is found in a policy, to be marked in its preview. */
export function markFindings(endpoint: EndpointId, markers: readonly PolicyMarker[]): void {
  marked[endpoint].markers = markers;
  for (const show of marked[endpoint].shows) show(markers);
}

/** Shows the markers of an endpoint's policy, now and whenever they change. */
export function onFindings(endpoint: EndpointId, show: Show): () => void {
  const { markers, shows } = marked[endpoint];
  show(markers);
  shows.add(show);
  return () => shows.delete(show);
}

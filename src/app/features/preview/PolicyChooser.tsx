import { type EndpointId, endpointIds, mapEndpoints } from '../../../policy/index.ts';
import { useWorkbench, useWorkbenchPart } from '../../form/workbench.ts';
import { useMedia } from '../../lib/useMedia.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx';

/** Both side by side beside a form of 384 px: preview.css. */
const roomForBoth = '(min-width: 1196px)';

const choices = [...endpointIds, 'both'] as const;

/** Which policies are shown, where both have little room; for as long as the page is open. */
export function PolicyChooser() {
  const { policies } = useMessages();
  const workbench = useWorkbench();
  const one = useWorkbenchPart('shownPolicy');
  const chosen = useWorkbenchPart('policiesShown');
  const room = useMedia(roomForBoth, true);
  const number = chosen ?? (room ? 'both' : 'one');
  const choose = (shown: EndpointId | 'both') =>
    workbench.set(
      shown === 'both' ? { policiesShown: 'both' } : { policiesShown: 'one', shownPolicy: shown },
    );
  return (
    <div className="policy-chooser">
      <SegmentedChoice
        label={policies.heading}
        values={choices}
        labels={{
          ...mapEndpoints((endpoint) => policies[endpoint].short),
          both: policies.both,
        }}
        value={number === 'both' ? 'both' : one}
        onChange={choose}
      />
    </div>
  );
}

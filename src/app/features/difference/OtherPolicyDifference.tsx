import Button from '@mui/material/Button';
import { useEffect, useMemo, useState } from 'react';
import { type EndpointId, endpointIds, mapEndpoints } from '../../../policy/index.ts';
import { compare } from '../../../words/en/compare.ts';
import { importing } from '../../../words/en/importing.ts';
import { handOver, useWorkbench } from '../../form/workbench.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { LabelledSelect } from '../../ui/LabelledSelect.tsx';
import { type Direction, DirectionChoice, PolicyDifferences } from './PolicyDifferences.tsx';
import type { OtherPolicy } from './readOther.ts';

interface OtherPolicyDifferenceProps {
  readonly text: string;
  readonly candidates: readonly OtherPolicy[];
}

/** The policies of this page and those of a text, either way. */
export function OtherPolicyDifference({ text, candidates }: OtherPolicyDifferenceProps) {
  const words = useWords('compare', compare);
  const { panel } = useWords('importing', importing);
  const { policies: names } = useMessages();
  const workbench = useWorkbench();
  const [direction, setDirection] = useState<Direction>('take');
  const [untold, setUntold] = useState<EndpointId>('s3');
  const [chosen, setChosen] = useState(() => mapEndpoints(() => 0));
  const possible = (endpoint: EndpointId) =>
    candidates.filter((candidate) => (candidate.endpoint ?? untold) === endpoint);
  const [imageBuilder, s3] = endpointIds.map(
    (endpoint) => possible(endpoint)[chosen[endpoint]]?.document,
  );
  const policies = useMemo(
    () => ({ ...(imageBuilder && { imageBuilder }), ...(s3 && { s3 }) }),
    [imageBuilder, s3],
  );
  useEffect(() => {
    workbench.set({ compared: { policies } });
    return () => workbench.set({ compared: undefined });
  }, [policies, workbench]);
  return (
    <>
      {candidates.some(({ endpoint }) => endpoint === undefined) && (
        <LabelledSelect
          id="compare-endpoint"
          label={words.policyOf}
          values={endpointIds}
          labels={mapEndpoints((endpoint) => names[endpoint].label)}
          value={untold}
          onChange={setUntold}
        />
      )}
      {endpointIds.map((endpoint) => {
        const several = possible(endpoint);
        if (several.length < 2) return null;
        const places = several.map((_, index) => String(index));
        const labels = several.map(({ owner, position }) =>
          panel.candidate(
            [owner.name ?? owner.logicalId ?? owner.endpointId ?? ''].filter(Boolean),
            position.line,
          ),
        );
        return (
          <LabelledSelect
            key={endpoint}
            id={`compare-${endpoint}`}
            label={words.whichPolicy(names[endpoint].label)}
            values={places}
            labels={Object.fromEntries(labels.map((label, index) => [index, label]))}
            value={String(chosen[endpoint])}
            onChange={(place) => setChosen({ ...chosen, [endpoint]: Number(place) })}
          />
        );
      })}
      <div className="compare-actions">
        <DirectionChoice value={direction} onChange={setDirection} />
        <Button variant="outlined" onClick={() => handOver(workbench, 'import', text)}>
          {words.importIt}
        </Button>
      </div>
      <PolicyDifferences direction={direction} policies={policies} label={words.otherPolicy} />
    </>
  );
}

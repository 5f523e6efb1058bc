import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { leftOut, linkedBases, longestComparison, writeLink } from '../../../formats/index.ts';
import { compare } from '../../../words/en/compare.ts';
import { linkAddress } from '../../form/address/addressBar.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { FieldDifferences } from '../../form/compared/FieldDifferences.tsx';
import { useWorkbench } from '../../form/workbench.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { useCopy } from '../../ui/Clipboard.tsx';
import { useWords } from '../../ui/language/useWords.ts';
import { type Direction, DirectionChoice, PolicyDifferences } from './PolicyDifferences.tsx';
import type { OtherForm } from './readOther.ts';

/** This form and another: in fields, in what changes for requests, and line by line, either way. */
export function OtherFormDifference({ other }: { readonly other: OtherForm }) {
  const words = useWords('compare', compare);
  const derived = useRested();
  const workbench = useWorkbench();
  const [direction, setDirection] = useState<Direction>('take');
  useEffect(() => {
    const compared = { given: other.given, policies: other.policies };
    workbench.set({ compared });
    return () => workbench.set({ compared: undefined });
  }, [other, workbench]);
  const own = { label: words.thisPage, given: derived.given };
  const theirs = { label: words.otherForm, given: other.given };
  const [before, after] = direction === 'take' ? [own, theirs] : [theirs, own];
  return (
    <>
      <div className="compare-actions">
        <DirectionChoice value={direction} onChange={setDirection} />
        <FormActions other={other} />
      </div>
      <FieldDifferences before={before} after={after} />
      <PolicyDifferences
        direction={direction}
        policies={other.policies}
        inputs={other.inputs}
        label={words.otherForm}
      />
    </>
  );
}

function FormActions({ other }: { readonly other: OtherForm }) {
  const words = useWords('compare', compare);
  const builder = useBuilder();
  const derived = useRested();
  const announce = useAnnounce();
  const copy = useCopy();
  const comparison = writeLink(other.inputs, { bases: linkedBases(other.imported) });
  const isLinkable =
    derived.valid &&
    leftOut({ ...derived.imported, ...other.imported }).length === 0 &&
    comparison.length <= longestComparison;
  const takeOver = () => {
    const onlyCompared = Object.entries(builder.capture().imported).filter(
      ([, { use }]) => use === 'replace',
    );
    builder.load(other, { ...Object.fromEntries(onlyCompared), ...other.imported });
    announce(words.tookOver);
  };
  return (
    <div className="compare-buttons">
      <Button variant="contained" onClick={takeOver}>
        {words.takeOver}
      </Button>
      <Button
        variant="outlined"
        disabled={!isLinkable}
        title={
          isLinkable ? undefined : derived.valid ? words.linkTooLong : words.linkNeedsValidForm
        }
        onClick={() => void copy(linkAddress(builder, 'import', comparison), words.link)}
      >
        {words.copyLink}
      </Button>
    </div>
  );
}

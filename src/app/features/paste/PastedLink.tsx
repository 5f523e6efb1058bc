import type { GivenInputs } from '../../../policy/index.ts';
import { compare } from '../../../words/en/compare.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { FieldDifferences } from '../../form/compared/FieldDifferences.tsx';
import { useWords } from '../../ui/language/useWords.ts';
import Button from '@mui/material/Button';
import { importedWith, isWhole, type ReadLink } from '../../../formats/index.ts';
import { paste } from '../../../words/en/paste.ts';

interface ToThisPageProps {
  /** What the pasted values stand in. */
  readonly label: string;
  readonly given: GivenInputs;
}

/** The fields in which pasted values and the form as it stands differ. */
export function ToThisPage(pasted: ToThisPageProps) {
  const { thisPage } = useWords('compare', compare);
  const { getDerived } = useBuilder();
  return (
    <FieldDifferences before={pasted} after={{ label: thisPage, given: getDerived().given }} />
  );
}

interface PastedLinkProps {
  readonly fragment: string;
  readonly link: ReadLink;
  readonly onDone: () => void;
  readonly onCompare: () => void;
}

/** A link of this page: opened as any link is, or compared with the form as it stands. */
export function PastedLink({ fragment, link, onDone, onCompare }: PastedLinkProps) {
  const words = useWords('paste', paste);
  const { load } = useBuilder();
  const open = () => {
    onDone();
    // The address may say so already, where the form holds an error that it does not follow.
    if (location.hash === `#${fragment}`) load(link, importedWith(link.bases));
    else location.hash = fragment;
  };
  return (
    <>
      <p>{link.problems.length === 0 ? words.link : words.faultyLink}</p>
      <ToThisPage label={words.inLink} given={link.given} />
      <div className="paste-actions">
        <Button variant="contained" onClick={open}>
          {words.openLink}
        </Button>
        {isWhole(link) && (
          <Button variant="outlined" onClick={onCompare}>
            {words.compare}
          </Button>
        )}
      </div>
    </>
  );
}

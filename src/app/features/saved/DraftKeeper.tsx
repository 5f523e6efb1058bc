import type { Snapshot } from '../../../formats/index.ts';
import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import { keep } from '../../../words/en/keep.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Start } from '../../form/drafts/chooseStart.ts';
import { removeRetired } from '../../form/drafts/retired.ts';
import { keepDraft } from '../../form/drafts/saveDraft.ts';
import { refuseDroppedFiles } from '../../form/drafts/refuseDroppedFiles.ts';

interface DraftKeeperProps {
  readonly start: Start;
  /** What the form held before anybody could change it. */
  readonly begun: Snapshot;
}

/** Keeps the form as it changes; says so where the browser refuses. */
export default function DraftKeeper({ start, begun }: DraftKeeperProps) {
  const builder = useBuilder();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    return keepDraft(builder, {
      begun,
      sameTab: start.sameTab,
      onRefused: () => setRefused(true),
    });
  }, [begun, builder, start]);
  useEffect(refuseDroppedFiles, []);
  useEffect(removeRetired, []);
  return refused && <NotSaved onDismiss={() => setRefused(false)} />;
}

/** Apart, so that nothing kept waits for words. */
function NotSaved({ onDismiss }: { readonly onDismiss: () => void }) {
  const { drafts: text } = useWords('keep', keep);
  return (
    <Notice
      late
      icon={<CloudOff size={17} aria-hidden="true" />}
      label={text.notSavedLabel}
      dismiss={text.dismiss}
      onDismiss={onDismiss}
    >
      {text.notSaved}
    </Notice>
  );
}

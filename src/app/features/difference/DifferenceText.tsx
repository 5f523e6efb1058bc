import { useEffect, useRef, useState } from 'react';
import type { DifferenceView } from '../../ui/monaco/differenceView.ts';
import { useEditorCode } from '../../ui/monaco/useEditorCode.ts';
import { JsonLines } from '../../form/PolicyJson.tsx';
import { lazyCode } from '../../lib/lazy/lazyCode.ts';
import { useLoadState } from '../../lib/lazy/useLoadState.ts';

const differenceView = lazyCode(() => import('../../ui/monaco/differenceView.ts'));

/** Narrower than this, one text below the other reads better than two columns. */
const narrow = '(max-width: 900px)';

/** What either side is called. */
export interface DifferenceLabels {
  readonly before: string;
  readonly after: string;
}

interface DifferenceTextProps {
  readonly before: string;
  readonly after: string;
  readonly labels: DifferenceLabels;
}

/** Both texts line by line, in Monaco's diff editor; plain texts where that cannot be loaded. */
export function DifferenceText({ before, after, labels }: DifferenceTextProps) {
  const { before: beforeLabel, after: afterLabel } = labels;
  const loadState = useLoadState(differenceView);
  const library = useEditorCode(loadState, differenceView.want);
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<DifferenceView>();
  useEffect(() => {
    if (!library || !host.current) return undefined;
    const width = window.matchMedia(narrow);
    const created = library.createDifferenceView(host.current, {
      before: '',
      after: '',
      beforeLabel,
      afterLabel,
      inline: width.matches,
    });
    const follow = () => created.setInline(width.matches);
    width.addEventListener('change', follow);
    setView(created);
    return () => {
      width.removeEventListener('change', follow);
      setView(undefined);
      created.dispose();
    };
  }, [afterLabel, beforeLabel, library]);
  useEffect(() => view?.setTexts(before, after), [after, before, view]);
  return (
    <div className="difference-text">
      {loadState.state === 'failed' && (
        <>
          <PlainText label={beforeLabel} text={before} />
          <PlainText label={afterLabel} text={after} />
        </>
      )}
      <div ref={host} className="policy-editor" />
    </div>
  );
}

function PlainText({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <section aria-label={label}>
      <h3>{label}</h3>
      <pre className="difference-plain" tabIndex={0} role="group" aria-label={label}>
        <JsonLines text={text.trimEnd()} />
      </pre>
    </section>
  );
}

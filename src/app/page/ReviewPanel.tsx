import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useMessages } from '../ui/language/useMessages.ts';
import { Later } from '../ui/Deferred.tsx';
import { lazyPart } from '../ui/lazy/lazyPart.tsx';
import { type View, viewId } from '../form/workbench.ts';
import './review.css';

const AccessPanel = lazyPart(() => import('../features/access/AccessPanel.tsx'));
const WordsPanel = lazyPart(() => import('../features/review/WordsPanel.tsx'));
const FailurePanel = lazyPart(() => import('../features/failure/FailurePanel.tsx'));
const ApplyPanel = lazyPart(() => import('../features/apply/ApplyPanel.tsx'));
const ImportPanel = lazyPart(() => import('../features/import/ImportPanel.tsx'));

/** Below the policies: what they let through, what they say in words, and help when a build fails. */
export function ReviewPanel() {
  const { access, review } = useMessages();
  return (
    <div className="reviews">
      <section
        id={viewId('checks')}
        className="review"
        tabIndex={-1}
        aria-labelledby="access-title"
      >
        <h2 id="access-title">{access.title}</h2>
        <Later after="firstScreen" fallback={<p>{access.asking}</p>}>
          <AccessPanel />
        </Later>
      </section>
      <Disclosure title={review.apply} view="deploy">
        <ApplyPanel />
      </Disclosure>
      <Disclosure title={review.import} view="import">
        <ImportPanel />
      </Disclosure>
      <Disclosure title={review.words} view="review">
        <WordsPanel />
      </Disclosure>
      <Disclosure title={review.trouble} view="failure">
        <FailurePanel />
      </Disclosure>
    </div>
  );
}

/** What most people do not need: its code is loaded when it is opened. */
interface DisclosureProps {
  readonly title: string;
  readonly view: View;
  readonly children: ReactNode;
}

function Disclosure({ title, view, children }: DisclosureProps) {
  const [opened, setOpened] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // The browser opens it by itself, before React hears of it.
    if (details.current?.open) setOpened(true);
  }, []);
  return (
    <details ref={details} id={viewId(view)} className="review" onToggle={() => setOpened(true)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {opened && (
        <section aria-label={title}>
          <Suspense>{children}</Suspense>
        </section>
      )}
    </details>
  );
}

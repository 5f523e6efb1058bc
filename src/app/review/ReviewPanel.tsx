import { lazy, type ReactNode, Suspense, useState } from 'react';
import { accessId } from '../access/AccessSummary.tsx';
import { useMessages } from '../i18n/useMessages.ts';
import { Later } from '../shell/Later.tsx';
import './review.css';

const AccessPanel = lazy(() => import('../access/AccessPanel.tsx'));
const WordsPanel = lazy(() => import('../words/WordsPanel.tsx'));
const TroublePanel = lazy(() => import('../trouble/TroublePanel.tsx'));

/** Below the policies: what they let through, what they say in words, and help when a build fails. */
export function ReviewPanel() {
  const { access, review } = useMessages();
  return (
    <div className="reviews">
      <section id={accessId} className="review" tabIndex={-1} aria-labelledby="access-title">
        <h2 id="access-title">{access.title}</h2>
        <Later after="firstScreen" fallback={<p>{access.asking}</p>}>
          <AccessPanel />
        </Later>
      </section>
      <Disclosure title={review.words}>
        <WordsPanel />
      </Disclosure>
      <Disclosure title={review.trouble}>
        <TroublePanel />
      </Disclosure>
    </div>
  );
}

/** What most people do not need: its code is loaded when it is opened. */
function Disclosure({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="review" onToggle={() => setOpened(true)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {opened && <Suspense>{children}</Suspense>}
    </details>
  );
}

import Button from '@mui/material/Button';
import { Sparkles } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { keep } from '../../../words/en/keep.ts';
import { useWords } from '../../ui/language/useWords.ts';
import type { LazyCode } from '../../lib/lazy/lazyCode.ts';
import { useLoadState } from '../../lib/lazy/useLoadState.ts';
import { Notice } from '../../ui/Notice.tsx';
import { type UseNewVersion, watchVersions } from './watchVersions.ts';

/** Milliseconds; Monaco comes first, but whoever only looks never asks for it. */
const patience = 4000;

interface NewVersionProps {
  /** What is loaded before. */
  readonly first: LazyCode<unknown>;
}

/** Makes the page work without a network, after everything else; offers each new version. */
export default function NewVersion({ first }: NewVersionProps) {
  const { version: text } = useWords('keep', keep);
  const loading = useLoadState(first).state === 'pending';
  const begun = useRef(false);
  // Absent where the page is not served over HTTPS.
  const [servedBy] = useState((): ServiceWorker | null | undefined => {
    const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
    return container?.controller;
  });
  const [ready, setReady] = useState<{ readonly use: UseNewVersion }>();
  useEffect(() => {
    // Developers want what they have just written.
    if (!import.meta.env.PROD) return undefined;
    const begin = () => {
      if (begun.current) return;
      begun.current = true;
      whenIdle(() => void watchVersions(servedBy, (use) => setReady({ use })));
    };
    const waiting = setTimeout(begin, loading ? patience : 0);
    return () => clearTimeout(waiting);
  }, [loading, servedBy]);
  if (!ready) return null;
  return (
    <Notice
      late
      icon={<Sparkles size={17} aria-hidden="true" />}
      label={text.label}
      dismiss={text.dismiss}
      onDismiss={() => setReady(undefined)}
      actions={<Button onClick={ready.use}>{text.reload}</Button>}
    >
      {text.ready}
    </Notice>
  );
}

function whenIdle(begin: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: 5000 });
  else setTimeout(begin, 1000);
}

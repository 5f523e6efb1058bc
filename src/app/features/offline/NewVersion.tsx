import Button from '@mui/material/Button';
import { Sparkles } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { keep } from '../../../words/en/keep.ts';
import { useWords } from '../../ui/language/useWords.ts';
import type { LazyCode } from '../../lib/lazy/lazyCode.ts';
import { useLoadState } from '../../lib/lazy/useLoadState.ts';
import { Notice } from '../../ui/Notice.tsx';

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

/** Beside the page, wherever that is. */
const workerAddress = './service-worker.js';

/** How often an open page asks whether there is a new version; milliseconds. */
const leastBetweenChecks = 60 * 60 * 1000;

const workerUrls = globalThis.trustedTypes?.createPolicy('service-worker', {
  createScriptURL(url) {
    if (url !== workerAddress) throw new TypeError(`Not our service worker: ${url}`);
    return url;
  },
});

/** Makes the new version this page's, and loads it again. */
type UseNewVersion = () => void;

/**
 * Keeps the page for times without a network, and tells of each new version that is ready, also of one that
 * has taken the place of the worker the page was served by. A browser or host that refuses changes nothing:
 * the page goes on as it is.
 */
async function watchVersions(
  servedBy: ServiceWorker | null | undefined,
  onReady: (use: UseNewVersion) => void,
): Promise<void> {
  // Absent where the page is not served over HTTPS.
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!container) return;
  // What stands in the way of workers may also just give nothing.
  let registration: ServiceWorkerRegistration | undefined;
  try {
    const address = workerUrls?.createScriptURL(workerAddress) ?? workerAddress;
    registration = await container.register(address, { updateViaCache: 'none' });
  } catch {
    return;
  }
  if (!registration) return;
  tellOfNext(container, registration, onReady);
  tellOfReplaced(container, servedBy ?? null, onReady);
  checkWhenSeen(registration);
}

/** A version that is installed and waits until the last old page is closed, or a person asks for it. */
function tellOfNext(
  container: ServiceWorkerContainer,
  registration: ServiceWorkerRegistration,
  onReady: (use: UseNewVersion) => void,
): void {
  const offer = (worker: ServiceWorker) => {
    // Without one before it, it is what this page was made with.
    if (!container.controller) return;
    onReady(() => {
      if (worker.state !== 'installed') {
        location.reload();
        return;
      }
      container.addEventListener('controllerchange', () => location.reload(), { once: true });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      worker.postMessage('activate');
    });
  };
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker);
    });
  if (registration.waiting) offer(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

/** Another tab has asked for the new version: this page is an old one, and goes on until it is told. */
function tellOfReplaced(
  container: ServiceWorkerContainer,
  servedBy: ServiceWorker | null,
  onReady: (use: UseNewVersion) => void,
): void {
  let before = servedBy;
  const tell = () => {
    if (before && before !== container.controller) onReady(() => location.reload());
    before = container.controller;
  };
  // It may have happened before anybody listened.
  tell();
  container.addEventListener('controllerchange', tell);
}

/** Browsers look for a new version when a page is opened; this one may stay open for weeks. */
function checkWhenSeen(registration: ServiceWorkerRegistration): void {
  let checked = Date.now();
  const check = async () => {
    if (document.visibilityState === 'hidden') return;
    if (Date.now() - checked < leastBetweenChecks) return;
    checked = Date.now();
    try {
      await registration.update();
    } catch {
      // No network: the next time will do.
    }
  };
  document.addEventListener('visibilitychange', () => void check());
}

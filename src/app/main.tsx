import './preview/monaco/environment.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app.css';
import { App } from './App.tsx';
import { openLanguage } from './i18n/currentLanguage.ts';
import { loadMonaco } from './preview/useMonaco.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');

/** After the form has been painted: Monaco never delays it. */
function whenIdle(begin: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: 2000 });
  else setTimeout(begin, 200);
}

// No `await` of the module itself: chunks of another language import from it and would wait for ever.
async function start(host: HTMLElement): Promise<void> {
  // Whoever reads Japanese sees no English first.
  await openLanguage(location.hash);
  createRoot(host).render(
    <StrictMode>
      <ErrorBoundary>
        <App fragment={location.hash} />
      </ErrorBoundary>
    </StrictMode>,
  );
  whenIdle(() => void loadMonaco());
}

void start(root);

import './preview/monaco/environment.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'virtual:palette.css';
import './theme/base.css';
import './app.css';
import { App } from './App.tsx';
import { fieldLists } from './fields/fieldLists.ts';
import { monaco } from './preview/monaco.ts';
import { beginForm } from './draft/beginForm.ts';
import { openLanguage } from './i18n/currentLanguage.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');

/** After the form has been painted: Monaco never delays it. */
function whenIdle(begin: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: 2000 });
  else setTimeout(begin, 200);
}

const fetchTheRest = async () => {
  await fieldLists.fetch();
  await monaco.fetch();
};

// No `await` of the module itself: chunks of another language import from it and would wait for ever.
async function start(host: HTMLElement): Promise<void> {
  // Whoever reads Japanese sees no English first, and whoever comes back finds their form.
  const [opening] = await Promise.all([beginForm(location.hash), openLanguage(location.hash)]);
  createRoot(host).render(
    <StrictMode>
      <ErrorBoundary>
        <App fragment={location.hash} opening={opening} />
      </ErrorBoundary>
    </StrictMode>,
  );
  whenIdle(() => void fetchTheRest());
}

void start(root);

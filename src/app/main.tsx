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
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');

const show = async (element: HTMLElement) => {
  const opening = await beginForm(location.hash);
  createRoot(element).render(
    <StrictMode>
      <ErrorBoundary>
        <App fragment={location.hash} opening={opening} />
      </ErrorBoundary>
    </StrictMode>,
  );
};
void show(root);

// After the form has been painted: Monaco never delays it.
const begin = () => void fieldLists.fetch().then(monaco.fetch);
if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: 2000 });
else setTimeout(begin, 200);

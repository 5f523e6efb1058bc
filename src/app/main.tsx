import './preview/monaco/environment.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app.css';
import { App } from './App.tsx';
import { beginForm } from './draft/beginForm.ts';
import { loadMonaco } from './preview/useMonaco.ts';
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
const begin = () => void loadMonaco();
if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: 2000 });
else setTimeout(begin, 200);

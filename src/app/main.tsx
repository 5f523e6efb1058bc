import './preview/monaco/environment.ts';
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import 'virtual:palette.css';
import './theme/base.css';
import './app.css';
import { fieldLists } from './fields/fieldLists.ts';
import { Page } from './Page.tsx';
import { monaco } from './preview/monaco.ts';
import { moments, watchForInterest, whenIdle } from './shell/moments.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');

const { hash } = location;
/** The form that the build has drawn (build/prerender.ts); none while developing. */
const { drawn } = root.dataset;

// In slices, between which the browser can paint and scroll.
startTransition(() => {
  if (drawn !== undefined && (hash === '' || hash === drawn)) {
    hydrateRoot(root, <Page fragment={drawn} onDrawn={makeUsable} />);
  } else {
    root.replaceChildren();
    createRoot(root).render(<Page fragment={hash} onDrawn={makeUsable} />);
  }
});

/** Before, what a person did to the drawn form would have been lost. */
function makeUsable(): void {
  root?.removeAttribute('inert');
  delete document.documentElement.dataset['opened'];
  whenIdle(moments.firstScreen.reach);
}

watchForInterest();
moments.firstInterest.after(() => {
  void fieldLists.fetch();
  void monaco.fetch();
});

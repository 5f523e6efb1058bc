import { mayHaveSaved } from '../form/drafts/mayHaveSaved.ts';
import { browsersLanguage, savedLanguage } from '../ui/language/savedLanguage.ts';
import { savedScheme, systemIsDark } from '../ui/theme/savedScheme.ts';

// A script of its own (build/firstScript.ts), which runs before anything is painted.
const page = document.documentElement;
const { drawn, scripts } = document.currentScript?.dataset ?? {};

// A chosen scheme never flashes the other one.
const mode = savedScheme();
const dark = mode === 'system' ? systemIsDark().matches : mode === 'dark';
page.dataset['colorScheme'] = dark ? 'dark' : 'light';

// The English default form in the page is not what a link, a kept form or a reader of another language opens:
// it is not shown then (src/app/page/page.css).
const byLink = location.hash !== '' && location.hash !== drawn;
const otherwise = byLink || mayHaveSaved() || (savedLanguage() ?? browsersLanguage()) !== 'en';
if (otherwise) page.dataset['opened'] = 'otherwise';

// The build has put the page's scripts here (build/prerender.ts): what is drawn is painted first.
if (scripts !== undefined) {
  document.addEventListener('DOMContentLoaded', () => painted(() => begin(scripts.split(' '))));
}

function begin([main = '', ...others]: readonly string[]): void {
  for (const href of [main, ...others]) {
    const preload = { rel: 'modulepreload', crossOrigin: '', href };
    document.head.append(Object.assign(document.createElement('link'), preload));
  }
  // Each runs in a task of its own, what it imports from before it: in one, they would hold up the page.
  const run = async () => {
    for (const file of [...others, main]) {
      await import(/* @vite-ignore */ file);
      // A page that nobody sees waits a second for each.
      if (!document.hidden) await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  void run();
}

function painted(callback: () => void): void {
  // There is nothing to be read yet, or nobody who sees it, and no frame either.
  if (otherwise || document.hidden) {
    callback();
    return;
  }
  let called = false;
  const once = () => {
    if (!called) callback();
    called = true;
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  setTimeout(once, 500);
}

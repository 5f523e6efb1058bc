import '../ui/monaco/environment.ts';
import { startTransition } from 'react';
import 'virtual:theme.css';
import '../ui/theme/base.css';
import { beginForm, type Opening } from './beginForm.ts';
import { type ReadLink, readLink } from '../../formats/index.ts';
import { focusAgain, readEntered } from './replayInput/replayText.ts';
import { currentLanguage, openLanguage } from '../ui/language/currentLanguage.ts';
import { tryAgain } from '../lib/lazy/lazyCode.ts';
import { Page } from './Page.tsx';
import { litText } from '../features/preview/litText.ts';
import { monaco } from '../features/preview/monaco.ts';
import { loadPhases, watchForInterest, whenIdle } from '../lib/loadPhases.ts';
import { createRoot, hydrateRoot } from '../lib/reactDom.ts';
import { createStyleCache } from '../ui/theme/emotionCache.ts';
import { popper } from '../ui/theme/latePopper.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');

// No `await` of the module itself: chunks of another language import from it and would wait for ever.
async function start(host: HTMLElement): Promise<void> {
  const { hash } = location;
  let read: ReadLink | undefined;
  // Where it throws, it does so while the page is drawn, which can say so.
  const link = () => (read ??= readLink(hash));
  // Whoever reads Japanese sees no English first, and whoever comes back finds their form.
  const [opening] = await Promise.all([beginForm(hash), openLanguage(() => link().language)]);
  // What is told at once is told in the language of the page.
  await opening.loadReportWords?.();
  /** The form that the build has drawn (build/prerender.ts); none while developing. */
  const { drawn, styles } = host.dataset;
  const asDrawn = drawn !== undefined && (hash === '' || hash === drawn) && isPlain(opening);
  let entered: readonly (() => void)[] = [];
  const page = (
    <Page
      link={link}
      opening={opening}
      styles={createStyleCache(styles?.split(' '))}
      onTakenOver={() => {
        if (asDrawn) entered = readEntered(host);
      }}
      onDrawn={() => makeUsable(host, entered)}
    />
  );
  // In slices, between which the browser can paint and scroll.
  startTransition(() => {
    if (asDrawn) {
      hydrateRoot(host, page);
    } else {
      host.replaceChildren();
      createRoot(host).render(page);
    }
  });
}

/** Nothing is brought back or told, and the language is the one that the page was drawn in. */
const isPlain = ({ start: { draft }, Reports }: Opening) =>
  draft === undefined && Reports === undefined && currentLanguage() === 'en';

/** What was entered into the drawn form before React listened is entered again, and counts. */
function makeUsable(host: HTMLElement, entered: readonly (() => void)[]): void {
  if (host.dataset['alive'] !== undefined) return;
  // What keeps the form must not wait for an idle moment that typing does not leave.
  for (const change of ['input', 'click']) {
    addEventListener(change, () => loadPhases.firstScreen.begin(), { capture: true, once: true });
  }
  focusAgain(host);
  for (const enter of entered) enter();
  host.dataset['alive'] = '';
  delete document.documentElement.dataset['opened'];
  whenIdle(loadPhases.firstScreen.begin);
}

// A task of its own, after the one in which all modules have run.
setTimeout(() => void start(root), 0);

const fetchTheRest = async () => {
  void litText.want();
  void popper.want();
  await monaco.want();
};

watchForInterest();
// What did not arrive without a network does so with one.
addEventListener('online', () => void tryAgain());
loadPhases.firstInterest.after(() => void fetchTheRest());

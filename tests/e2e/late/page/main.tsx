import { startTransition, Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createPanelMessages } from '../../../../src/app/i18n/createPanelMessages.ts';
import { openLanguage } from '../../../../src/app/i18n/currentLanguage.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');

// The part comes after the language, and its words are there as soon as it has asked for them: after the
// render that they suspend, and before React repeats it.
await openLanguage(() => 'ja');
const { usePanelMessages } = createPanelMessages('English', () => Promise.resolve('日本語'));

function Part() {
  const words = usePanelMessages();
  const [clicks, setClicks] = useState(0);
  return (
    <button type="button" onClick={() => setClicks(clicks + 1)}>
      {words} {clicks}
    </button>
  );
}

// In slices, as the page itself is drawn: what suspends then is repeated, not begun anew.
startTransition(() =>
  createRoot(root).render(
    <Suspense>
      <Part />
    </Suspense>,
  ),
);

import { startTransition, Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { openLanguage } from '../../../../src/app/ui/language/currentLanguage.ts';
import { useWords } from '../../../../src/app/ui/language/useWords.ts';
import { paste as english } from '../../../../src/words/en/paste.ts';
import { paste as japanese } from '../../../../src/words/ja/paste.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');

function Part() {
  const { label } = useWords('paste', english);
  const [clicks, setClicks] = useState(0);
  return (
    <button type="button" title={japanese.title} onClick={() => setClicks(clicks + 1)}>
      {label} {clicks}
    </button>
  );
}

async function start(host: HTMLElement): Promise<void> {
  // The part comes after the language, and its words, which the title has brought, are there as soon as it has
  // asked for them: after the render that they suspend, and before React repeats it.
  await openLanguage(() => 'ja');
  // In slices, as the page itself is drawn: what suspends then is repeated, not begun anew.
  startTransition(() =>
    createRoot(host).render(
      <Suspense>
        <Part />
      </Suspense>,
    ),
  );
}

void start(root);

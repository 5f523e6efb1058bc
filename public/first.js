// Runs before anything is painted.
(() => {
  const page = document.documentElement;
  // A chosen scheme never flashes the other one.
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const mode = stored('mui-mode') ?? 'system';
  const scheme = mode === 'light' || mode === 'dark' ? mode : dark ? 'dark' : 'light';
  page.dataset.colorScheme = scheme;
  // The English default form in the page is not what a link, a kept form or a reader of Japanese opens:
  // it is not shown then (src/app/app.css).
  const { drawn, scripts } = document.currentScript.dataset;
  const byLink = location.hash !== '' && location.hash !== drawn;
  const otherwise = byLink || isKept() || speaksJapanese();
  if (otherwise) page.dataset.opened = 'otherwise';
  // The build has put the page's scripts here (build/prerender.ts): what is drawn is painted first.
  if (scripts) document.addEventListener('DOMContentLoaded', () => painted(() => begin(scripts)));

  // What is pressed before the page listens is pressed again then (src/app/early/pressAgain.ts).
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-early] button');
    if (button) button.dataset.pressed = '';
  });

  // Somebody is there, before anything listens (src/app/shell/moments.ts).
  for (const sign of ['pointermove', 'touchstart', 'wheel', 'keydown', 'scroll']) {
    const note = () => {
      page.dataset.interest = '';
    };
    document.addEventListener(sign, note, { capture: true, passive: true, once: true });
  }

  function begin(files) {
    const [main, ...others] = files.split(' ');
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'modulepreload',
        crossOrigin: '',
        href: main,
      }),
    );
    // Each runs in a task of its own, before the one that needs them all.
    void Promise.all(others.map((file) => import(file))).then(() => import(main));
  }

  function painted(callback) {
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
    // With the next frame: what the first one drew is rastered and shown after its end, on the same processor.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(once, 0)));
    setTimeout(once, 500);
  }

  function isKept() {
    try {
      const prefix = 'image-builder-endpoint-policies.draft.';
      return Object.keys(localStorage).some((key) => key.startsWith(prefix));
    } catch {
      return false;
    }
  }

  function speaksJapanese() {
    const chosen = stored('image-builder-endpoint-policies.language') ?? navigator.language;
    return /^ja\b/i.test(chosen);
  }

  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      // Storage is forbidden.
      return null;
    }
  }
})();

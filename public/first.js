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
  const { drawn } = document.currentScript.dataset;
  const byLink = location.hash !== '' && location.hash !== drawn;
  if (byLink || isKept() || speaksJapanese()) page.dataset.opened = 'otherwise';

  // What is pressed before the page listens is pressed again then (src/app/early/pressAgain.ts).
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-early] button');
    if (button) button.dataset.pressed = '';
  });

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

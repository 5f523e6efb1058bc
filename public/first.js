// Runs before anything is painted.
(() => {
  const page = document.documentElement;
  // A chosen scheme never flashes the other one.
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  let mode = 'system';
  try {
    mode = localStorage.getItem('mui-mode') ?? mode;
  } catch {
    // Storage is forbidden: follow the system.
  }
  const scheme = mode === 'light' || mode === 'dark' ? mode : dark ? 'dark' : 'light';
  page.dataset.colorScheme = scheme;
  // The default form in the page is not what a link opens: it is not shown (src/app/app.css).
  const { drawn } = document.currentScript.dataset;
  if (location.hash !== '' && location.hash !== drawn) page.dataset.opened = 'link';
})();

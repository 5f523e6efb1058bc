// Runs before anything is painted, so that a chosen scheme never flashes the other one.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  let mode = 'system';
  try {
    mode = localStorage.getItem('mui-mode') ?? mode;
  } catch {
    // Storage is forbidden: follow the system.
  }
  const scheme = mode === 'light' || mode === 'dark' ? mode : dark ? 'dark' : 'light';
  document.documentElement.dataset.colorScheme = scheme;
})();

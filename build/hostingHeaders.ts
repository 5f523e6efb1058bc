type Headers = Readonly<Record<string, string>>;

/**
 * What the page's own `<meta>` cannot say. Its content security policy stands there and nowhere else: the
 * hash of its styles changes with every build, and a header would also govern the service worker, which
 * fetches.
 */
export const everywhere: Headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), serial=(), usb=(), clipboard-read=(), clipboard-write=(self)',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** A worker has the policy of its own file, not the page's: Monaco's run what is ours and send nothing. */
const workerCsp = "default-src 'none'; script-src 'self'";

/** The one part that fetches, and only from where it came. */
const serviceWorkerCsp = "default-src 'none'; connect-src 'self'";

/** The name of every file in `assets/` says its content. */
const forEver = 'public, max-age=31536000, immutable';

/** Kept, but asked after: a new version must be found, and the service worker keeps what it has. */
export const askedAfter = 'no-cache';

/** What differs for some addresses, below the folder of the page. */
export const byPath: Readonly<Record<'assets/' | 'service-worker.js', Headers>> = {
  'assets/': { 'Content-Security-Policy': workerCsp, 'Cache-Control': forEver },
  'service-worker.js': {
    'Content-Security-Policy': serviceWorkerCsp,
    'Cache-Control': askedAfter,
  },
};

/** The headers of a file of the built page, by its path in `dist/`. */
export function headersOf(path: string): Headers {
  const common = { ...everywhere, 'Cache-Control': askedAfter };
  if (path.startsWith('assets/')) return { ...common, ...byPath['assets/'] };
  return path === 'service-worker.js' ? { ...common, ...byPath['service-worker.js'] } : common;
}

declare const self: ServiceWorkerGlobalScope;

/** What build/offline.ts puts here: every file of this build, and what tells it from others. */
declare const build: {
  readonly version: string;
  /** Path beside this worker → its content's hash, as subresource integrity writes it. */
  readonly files: Readonly<Record<string, string>>;
};

const family = 'image-builder-endpoint-policies.';
const cacheName = family + build.version;
const pagePath = 'index.html';

const addressOf = (path: string) => new URL(path, self.registration.scope).href;
const pageAddresses = new Set([addressOf('./'), addressOf(pagePath)]);

/** The very file of this build or nothing: a server in the middle of an update gives another. */
async function fetchFile(path: string, address = addressOf(path)): Promise<Response> {
  const integrity = build.files[path] ?? '';
  const response = await fetch(address, { integrity, cache: 'no-cache' });
  if (!response.ok || response.redirected) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** Some servers answer for the folder only, some for the file only. */
const fetchPage = () => fetchFile(pagePath, addressOf('./')).catch(() => fetchFile(pagePath));

/** All of it, or it is not installed. What an earlier version has already got is not asked for again. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  const keep = async (path: string) => {
    const address = addressOf(path);
    const known = isNamedByContent(path) ? await findAnywhere(address) : undefined;
    await cache.put(address, known ?? (await (path === pagePath ? fetchPage() : fetchFile(path))));
  };
  await Promise.all(Object.keys(build.files).map(keep));
}

const isNamedByContent = (path: string) => path.startsWith('assets/');

const findHere = async (address: string) =>
  (await caches.open(cacheName)).match(address, { ignoreVary: true });

/** In any version: a file that is named by its content is the same everywhere. */
async function findAnywhere(address: string): Promise<Response | undefined> {
  for (const name of await ownCaches()) {
    const found = await (await caches.open(name)).match(address, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(family));

/**
 * Lets go of other versions once nobody can need them: while any page is open it may be an old one that
 * has yet to load a part of itself, and a version that waits for its turn has its files already.
 */
async function letGoOfOthers(): Promise<void> {
  if (self.registration.installing || self.registration.waiting) return;
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (pages.length > 0) return;
  const others = (await ownCaches()).filter((name) => name !== cacheName);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The page is always this version's own; its parts are whichever version's it was made of. */
async function answer(request: Request, address: string): Promise<Response> {
  const found = pageAddresses.has(address)
    ? await findHere(addressOf(pagePath))
    : ((await findHere(address)) ?? (await findAnywhere(address)));
  return found ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => {
  // The page that was opened before there was a worker is served from now on, too.
  event.waitUntil(letGoOfOthers().then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  // A person has asked for the new version; nobody else may.
  if (event.data === 'activate') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  const mine = pageAddresses.has(url.href) || isOfSomeBuild(url.href);
  if (request.method !== 'GET' || !mine) return;
  if (request.mode === 'navigate') event.waitUntil(letGoOfOthers());
  event.respondWith(answer(request, url.href));
});

/** Nothing else beneath this folder is ours to answer for. */
function isOfSomeBuild(address: string): boolean {
  const { scope } = self.registration;
  if (!address.startsWith(scope)) return false;
  const path = address.slice(scope.length);
  return isNamedByContent(path) || Object.hasOwn(build.files, path);
}

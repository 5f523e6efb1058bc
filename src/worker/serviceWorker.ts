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
  await takeNote('installed');
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

/** Beside the files of a version stand notes: when it was installed, and which pages it has given out. */
const notePrefix = addressOf('service-worker.js?');
const installedNote = `${notePrefix}installed`;
const pageNotePrefix = `${notePrefix}page=`;

/** A page that is being opened is in no list yet; milliseconds. */
const longestOpening = 60_000;

async function takeNote(about: string, { cache = cacheName, at = Date.now() } = {}): Promise<void> {
  try {
    await (await caches.open(cache)).put(notePrefix + about, new Response(String(at)));
  } catch {
    // Storage is full: without the note more stays than must.
  }
}

interface Version {
  readonly cache: string;
  /** Milliseconds since 1970; nothing where it was not installed in whole, or before notes were taken. */
  readonly installed: number | undefined;
  /** The pages that it has given out, by the IDs of their clients: since when they open, 0 once they have. */
  readonly pages: ReadonlyMap<string, number>;
}

async function readVersion(name: string): Promise<Version> {
  const cache = await caches.open(name);
  const addresses = (await cache.keys()).map(({ url }) => url);
  const timeOf = async (address: string) => Number(await (await cache.match(address))?.text());
  const pages = addresses.filter((address) => address.startsWith(pageNotePrefix));
  return {
    cache: name,
    installed: addresses.includes(installedNote) ? await timeOf(installedNote) : undefined,
    pages: new Map(
      await Promise.all(
        pages.map(
          async (address) => [address.slice(pageNotePrefix.length), await timeOf(address)] as const,
        ),
      ),
    ),
  };
}

const readVersions = async () => Promise.all((await ownCaches()).map(readVersion));

async function openPages(): Promise<readonly string[]> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.map(({ id }) => id);
}

/** Pages that were opened before there was any worker: there was no other version to be made of. */
async function noteFirstPages(): Promise<void> {
  if ((await ownCaches()).length > 1) return;
  await Promise.all((await openPages()).map((id) => takeNote(`page=${id}`)));
}

/** From now on these are open as long as the browser lists them. */
const markComplete = ({ cache, pages }: Version, open: ReadonlySet<string>) =>
  [...pages]
    .filter(([id, since]) => since > 0 && open.has(id))
    .map(([id]) => takeNote(`page=${id}`, { cache, at: 0 }));

/**
 * Lets go of every version that no open page was made of and that does not wait for its turn: an old page
 * may have yet to load a part of itself. While a page is open of which no note was taken, all stay.
 */
async function letGoOfOthers(): Promise<void> {
  const versions = await readVersions();
  const open = new Set(await openPages());
  await Promise.all(versions.flatMap((version) => markComplete(version, open)));
  const isOpen = ([id, since]: readonly [string, number]) =>
    open.has(id) || Date.now() - since < longestOpening;
  const noted = new Set(versions.flatMap(({ pages }) => [...pages.keys()]));
  const latest = Math.max(...versions.map(({ installed = 0 }) => installed));
  const mayWait = ({ installed = latest }: Version) =>
    self.registration.waiting !== null && installed === latest;
  const others = versions.filter(
    (version) =>
      version.cache !== cacheName && !mayWait(version) && ![...version.pages].some(isOpen),
  );
  // A version on its way may be filling its cache this very moment.
  if (![...open].every((id) => noted.has(id)) || self.registration.installing) return;
  await Promise.all(others.map(({ cache }) => caches.delete(cache)));
  const own = versions.find(({ cache }) => cache === cacheName);
  const closed = [...(own?.pages ?? [])].filter((page) => !isOpen(page));
  const cache = await caches.open(cacheName);
  await Promise.all(closed.map(([id]) => cache.delete(pageNotePrefix + id)));
}

/** The page is always this version's own; its parts are whichever version's it was made of. */
async function answer(request: Request, address: string): Promise<Response> {
  const found = pageAddresses.has(address)
    ? await findHere(addressOf(pagePath))
    : ((await findHere(address)) ?? (await findAnywhere(address)));
  return found ?? fetch(request);
}

/** The page that was opened before there was a worker is served from now on, too. */
async function takeOver(): Promise<void> {
  await noteFirstPages();
  await letGoOfOthers();
  await self.clients.claim();
}

/** Pages that have asked this worker for a part of theirs since it was started. */
const met = new Set<string>();

self.addEventListener('install', (event) => event.waitUntil(install()));

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
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
  if (request.mode === 'navigate') event.waitUntil(takeNote(`page=${event.resultingClientId}`));
  else if (!met.has(event.clientId)) {
    // By now the page that it has taken the place of is gone.
    met.add(event.clientId);
    event.waitUntil(letGoOfOthers());
  }
  event.respondWith(answer(request, url.href));
});

/** Nothing else beneath this folder is ours to answer for. */
function isOfSomeBuild(address: string): boolean {
  const { scope } = self.registration;
  if (!address.startsWith(scope)) return false;
  const path = address.slice(scope.length);
  return isNamedByContent(path) || Object.hasOwn(build.files, path);
}

import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { EarlierPages } from './earlier-pages.ts';
import { keepShared } from './shared-pictures.ts';
import { withHeaders } from './with-headers.ts';

declare const self: ServiceWorkerGlobalScope;

/** The files of the build; `.config/service-worker-plugin.ts` puts the lists here. */
declare const __PRECACHE_ENTRIES__: PrecacheEntry[];

/** Those that most devices never ask for: kept once they were asked for. */
declare const __SPARE_ENTRIES__: (PrecacheEntry & { readonly integrity: string })[];

/** What `.config/security-headers.js` has the page and its worker sent with; from there too. */
declare const __SECURITY_HEADERS__: Readonly<Record<'page' | 'worker', Readonly<Record<string, string>>>>;

const { scope } = self.registration;
const home = new URL(scope).pathname;

// What comes from the cache has the headers of this version, whatever the host sent with it, if anything: a host without headers has them
// from the second visit on, and a host that has changed them can't leave a page and a worker that don't fit together.
function secure(response: Response, { mode, destination }: Request): Response {
  const part = mode === 'navigate' ? 'page' : destination === 'worker' ? 'worker' : undefined;
  return part === undefined ? response : withHeaders(response, __SECURITY_HEADERS__[part]);
}

// Everything the app is made of is fetched at the first visit, OpenCV.js, the nets and the demo picture included, each file held against
// its hash, and answered from the cache from then on. One that has gone from there is fetched again, and held against its hash again.
const precache = new PrecacheController({
  plugins: [
    {
      handlerWillRespond: ({ response, event }) =>
        Promise.resolve(event instanceof FetchEvent ? secure(response, event.request) : response),
    },
  ],
});
precache.addToCacheList(__PRECACHE_ENTRIES__);
self.addEventListener('install', (event) => void precache.install(event));
// A page goes on with the files of its own version, though another page has switched to a later one: they stay until it is closed.
const earlierPages = new EarlierPages(scope, async () => {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  return pages.map(({ id }) => id);
});
self.addEventListener('activate', (event) => event.waitUntil(earlierPages.note().then(dropOutlived)));
// Ahead of all routes: whoever answers a request keeps it from later listeners.
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.waitUntil(dropOutlived());
});

async function dropOutlived(): Promise<void> {
  if (await earlierPages.anyOpen()) return;
  const current = new Set([
    ...precache.getURLsToCacheKeys().values(),
    ...__SPARE_ENTRIES__.map(({ url }) => new URL(url, scope).href),
  ]);
  const cache = await caches.open(precache.strategy.cacheName);
  for (const request of await cache.keys()) if (!current.has(request.url)) await cache.delete(request);
}

registerRoute(new PrecacheRoute(precache));

// Whatever else has a hash in its name: files of earlier versions, and the spare ones.
registerRoute(
  ({ url }) => url.origin === location.origin && url.pathname.startsWith(`${home}assets/`),
  async ({ request, url }) => {
    const stored = await caches.match(url.href);
    if (stored) return secure(stored, request);
    const spare = __SPARE_ENTRIES__.find((entry) => new URL(entry.url, scope).href === url.href);
    if (!spare) return fetch(request);
    const response = await fetch(new Request(request, { integrity: spare.integrity }));
    const cache = await caches.open(precache.strategy.cacheName);
    if (response.ok) await cache.put(url.href, response.clone());
    return response;
  },
);

// The page itself, whatever query stands behind its address. Addresses below it are left to the network: the page's own
// are relative, so that it can't stand in for them.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.pathname === home,
  precache.createHandlerBoundToURL('index.html'),
);

// What another app shares comes as a form. It is kept for the page, which is opened next and takes it, with or without the network.
registerRoute(
  ({ url }) => url.pathname === `${home}share`,
  async ({ request }) => {
    const outcome = await keepShared(request, scope);
    return Response.redirect(`${scope}?shared=${outcome}`, 303);
  },
  'POST',
);

// The first visit's page is served from the cache at once, so that it may lose the network before it has loaded its
// heavy parts. An update waits all the same: this takes effect once a version is active.
clientsClaim();

// A new version waits until the person asks for it; the words are workbox-window's.
self.addEventListener('message', (event) => {
  const message = event.data as { readonly type?: unknown } | null;
  if (message?.type === 'SKIP_WAITING') void self.skipWaiting();
});

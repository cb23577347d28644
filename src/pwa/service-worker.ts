import { clientsClaim } from 'workbox-core';
import { addPlugins, cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { keepShared } from './shared-pictures.ts';
import { withHeaders } from './with-headers.ts';

declare const self: ServiceWorkerGlobalScope;

/** Every file of the build; `.config/service-worker-plugin.ts` puts the list here. */
declare const __PRECACHE_ENTRIES__: PrecacheEntry[];

/** What `.config/security-headers.js` has the page and its worker sent with; from there too. */
declare const __SECURITY_HEADERS__: Readonly<Record<'page' | 'worker', Readonly<Record<string, string>>>>;

// What comes from the cache has the headers of this version, whatever the host sent with it, if anything: a host without headers has them
// from the second visit on, and a host that has changed them can't leave a page and a worker that don't fit together.
addPlugins([
  {
    handlerWillRespond: ({ response, event }) => {
      const request = event instanceof FetchEvent ? event.request : undefined;
      const part = request?.mode === 'navigate' ? 'page' : request?.destination === 'worker' ? 'worker' : undefined;
      return Promise.resolve(part === undefined ? response : withHeaders(response, __SECURITY_HEADERS__[part]));
    },
  },
]);

// Everything the app is made of is fetched at the first visit, OpenCV.js, the net and the demo picture included, and
// answered from the cache from then on. Nothing else is cached: the app asks for nothing else.
precacheAndRoute(__PRECACHE_ENTRIES__);
cleanupOutdatedCaches();

// The page itself, whatever query stands behind its address. Addresses below it are left to the network: the page's own
// are relative, so that it can't stand in for them.
const home = new URL(self.registration.scope).pathname;
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.pathname === home,
  createHandlerBoundToURL('index.html'),
);

// What another app shares comes as a form. It is kept for the page, which is opened next and takes it, with or without the network.
registerRoute(
  ({ url }) => url.pathname === `${home}share`,
  async ({ request }) => {
    const outcome = await keepShared(request, self.registration.scope);
    return Response.redirect(`${self.registration.scope}?shared=${outcome}`, 303);
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

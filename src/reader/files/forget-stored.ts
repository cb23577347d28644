/** Forgets what the browser keeps of this file for offline use. The service worker fetches it anew when it is asked for, and keeps that. */
export async function forgetStored(url: string): Promise<void> {
  // Missing on pages without HTTPS, where nothing was stored either.
  if (!('caches' in globalThis)) return;
  for (const name of await caches.keys()) await (await caches.open(name)).delete(url);
}

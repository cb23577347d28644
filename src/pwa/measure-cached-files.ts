import { ownCaches } from './own-caches.ts';

/** Bytes of the files of the app that are stored on this device; undefined where the browser stores none here. */
export async function measureCachedFiles(): Promise<number | undefined> {
  // Missing on pages without HTTPS.
  if (!('caches' in globalThis)) return undefined;
  let bytes = 0;
  for (const name of await ownCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      bytes += (await response?.blob())?.size ?? 0;
    }
  }
  return bytes;
}

import { ownCaches } from './own-caches.ts';

/**
 * Forgets what is stored of the app on this device, and the service worker that answers with it, so that the next
 * reload fetches everything from the server. Does nothing where the server is out of reach: a reload would find
 * nothing. Other apps of the same origin keep theirs.
 *
 * @param probe address of a file that is always fetched, never answered from a cache
 */
export async function forgetCachedFiles(probe: string): Promise<void> {
  if (!(await isInReach(probe))) return;
  // Both are missing on pages without HTTPS, where nothing was stored either.
  if ('caches' in globalThis) await Promise.all((await ownCaches()).map((name) => caches.delete(name)));
  if ('serviceWorker' in navigator) {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.unregister();
  }
}

async function isInReach(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

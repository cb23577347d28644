/** How Workbox begins the names of the caches that it fills at installation; they end with the scope. */
const PRECACHE = 'workbox-precache';

/** Names of the caches with this app's files; other apps of the same origin have theirs. */
export async function ownCaches(): Promise<readonly string[]> {
  const scope = new URL('./', document.baseURI).href;
  return (await caches.keys()).filter((name) => name.startsWith(PRECACHE) && name.endsWith(scope));
}

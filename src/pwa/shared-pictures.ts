/**
 * Pictures that another app shared with this one. The service worker gets them, and keeps them in a cache of their own until the page takes
 * them: the page may start much later, without the network, or not at all this time.
 */

/** What the address says, behind `?shared=`, when the page is opened with what was shared. */
export type ShareOutcome =
  | 'kept'
  | 'nothing' // no file was among it
  | 'full' // the device has no room for them
  | 'broken'; // it could not be understood

/** Name of the form's field with the files, as the manifest has it. */
const FIELD = 'pictures';
/** A header for the file's name, percent-encoded: headers have no other letters than Latin ones. */
const NAME = 'x-file-name';

/** Each app of an origin has its own, as Workbox names its caches. */
const cacheName = (scope: string): string => `inklens-shared-${scope}`;

/** Keeps the files of a form that was posted. @param scope address that the app lives under */
export async function keepShared(request: Request, scope: string): Promise<ShareOutcome> {
  const form = await request.formData().catch(() => undefined);
  if (form === undefined) return 'broken';
  const files = form.getAll(FIELD).filter((value) => typeof value !== 'string');
  if (files.length === 0) return 'nothing';
  try {
    const cache = await caches.open(cacheName(scope));
    const at = Date.now();
    // One after another, so that they are taken in the order in which they were shared.
    for (const [index, file] of files.entries()) {
      const headers = { 'content-type': file.type, [NAME]: encodeURIComponent(file.name) };
      await cache.put(`${scope}shared/${at}-${index}`, new Response(file, { headers }));
    }
    return 'kept';
  } catch {
    return 'full';
  }
}

/** Takes what was kept, in its order; what one page has taken, no other gets. Empty where nothing was shared. */
export async function takeShared(scope: string): Promise<readonly File[]> {
  // Missing on pages without HTTPS, where nothing was shared either.
  if (!('caches' in globalThis) || !(await caches.has(cacheName(scope)))) return [];
  const cache = await caches.open(cacheName(scope));
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const file = await fileOf(await cache.match(request));
    if ((await cache.delete(request)) && file !== undefined) files.push(file);
  }
  return files;
}

async function fileOf(response: Response | undefined): Promise<File | undefined> {
  if (response === undefined) return undefined;
  const name = decodeURIComponent(response.headers.get(NAME) ?? '');
  const type = response.headers.get('content-type') ?? '';
  return new File([await response.blob()], name, { type });
}

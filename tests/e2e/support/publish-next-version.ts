import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a new version out of a copy of the build: another title, and a service worker that knows of it.
 *
 * @throws Error where the service worker's list has not the page in it
 */
export async function publishNextVersion(dist: string, title: string): Promise<void> {
  const page = join(dist, 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace(/<title>.*<\/title>/, `<title>${title}</title>`));
  const script = join(dist, 'service-worker.js');
  const code = await readFile(script, 'utf8');
  const next = code.replace(/(url:\s*["'`]index\.html["'`],\s*revision:\s*["'`])\w+/, '$1next');
  if (next === code) throw new Error('the service worker does not list index.html');
  await writeFile(script, next);
}

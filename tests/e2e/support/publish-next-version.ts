import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a new version out of a copy of the build: another title, and a service worker that knows of it.
 *
 * @param without a file of `assets/` that the new version no longer has

 * @throws Error where the service worker's list has not the page in it
 */
export async function publishNextVersion(dist: string, title: string, without?: string): Promise<void> {
  const page = join(dist, 'index.html');
  const html = await readFile(page, 'utf8');
  const nextHtml = html.replace(/<title>.*<\/title>/, `<title>${title}</title>`);
  await writeFile(page, nextHtml);
  const script = join(dist, 'service-worker.js');
  const code = await readFile(script, 'utf8');
  const hash = createHash('sha256').update(nextHtml).digest('base64');
  const entry = /(url:\s*["'`]index\.html["'`],\s*revision:\s*["'`])\w+(["'`],\s*integrity:\s*["'`]sha256-)[\w+/=]+/;
  const next = code.replace(entry, `$1next$2${hash}`);
  if (next === code) throw new Error('the service worker does not list index.html');
  await writeFile(script, without === undefined ? next : await withoutAsset(dist, next, without));
}

async function withoutAsset(dist: string, code: string, name: string): Promise<string> {
  const entry = new RegExp(`\\{\\s*url:\\s*["'\`]assets/${name}["'\`][^}]*\\},?`);
  if (!entry.test(code)) throw new Error(`the service worker does not list ${name}`);
  await rm(join(dist, 'assets', name));
  return code.replace(entry, '');
}

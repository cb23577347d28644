import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** A file that a visit fetched. */
export interface Asset {
  readonly path: string;
  /** As a host sends it: after brotli (level 11), or as it is where that is smaller. */
  readonly bytes: number;
}

/** Compressed sizes by the hash of the file: the large ones take half a minute. */
const CACHE = 'node_modules/.cache/inklens/brotli-bytes';

/** The files' sizes, in the order given. @param paths as they were asked for; a folder's is its `index.html` */
export async function weighAssets(dist: string, paths: readonly string[]): Promise<readonly Asset[]> {
  const assets: Asset[] = [];
  for (const path of paths) {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    assets.push({ path: file, bytes: await weighFile(join(dist, file)) });
  }
  return assets;
}

/** A file's size as a host sends it. */
export async function weighFile(file: string): Promise<number> {
  const content = await readFile(file);
  const known = join(CACHE, createHash('sha256').update(content).digest('hex'));
  const cached = await readFile(known, 'utf8').catch(() => undefined);
  if (cached !== undefined) return Number(cached);
  const compressed = await promisify(brotliCompress)(content);
  const bytes = Math.min(content.length, compressed.length);
  await mkdir(CACHE, { recursive: true });
  await writeFile(known, String(bytes));
  return bytes;
}

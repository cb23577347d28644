import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Scripts that the page loads before the reader: those of index.html, and what they import at once. */
const LOADED = /<script[^>]*\ssrc="([^"]+)"|<link[^>]*rel="modulepreload"[^>]*href="([^"]+)"/g;
const IMPORTED = /\bimport\s*(?:[\w*{}\s,$]+from\s*)?["'](\.[^"']+\.js)["']/g;

/** The size of the page's own JavaScript before the reader loads, bytes after brotli (level 11), a file at a time. */
export async function measureShell(
  dist: string,
): Promise<{ readonly bytes: number; readonly files: readonly string[] }> {
  const page = await readFile(join(dist, 'index.html'), 'utf8');
  const waiting = [...page.matchAll(LOADED)].map((match) => join(dist, match[1] ?? match[2] ?? ''));
  const seen = new Set<string>();
  let bytes = 0;
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = await readFile(file);
    bytes += brotliCompressSync(code).length;
    for (const [, path] of code.toString().matchAll(IMPORTED)) waiting.push(join(dirname(file), path ?? ''));
  }
  if (seen.size === 0) throw new Error(`${dist}/index.html loads no script, expected at least one.`);
  return { bytes, files: [...seen].map((file) => file.slice(dist.length + 1)) };
}

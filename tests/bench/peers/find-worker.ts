import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The address of a production build's worker, as the page has it. @throws Error where there is not exactly one */
export async function findWorker(dist: string): Promise<string> {
  const names = await readdir(join(dist, 'assets'));
  const workers = names.filter((name) => /^worker-[\w-]{8}\.js$/.test(name));
  if (workers.length !== 1) throw new Error(`${dist}/assets: expected one worker-….js, got ${workers.length}`);
  return `/assets/${workers[0]}`;
}

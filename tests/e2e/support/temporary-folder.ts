import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** A folder that is there for the tests of one file and gone after them. Call it at the top of the file. */
export function temporaryFolder(): { path(name: string): string } {
  let folder: string | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inklens-e2e-'));
  });
  afterAll(async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });
  return {
    path(name) {
      if (folder === undefined) throw new Error('the folder is there only while tests run');
      return join(folder, name);
    },
  };
}

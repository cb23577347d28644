import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const QUERY = '?checked';

/**
 * Gives `import file from './some.wasm?checked'` as `{ url, bytes, sha256 }` (typed in `src/core/checked-file-module.d.ts`): where the
 * file is served, as `?url` has it, and what it must be when it arrives there.
 *
 * Workers are bundled apart: list it under `worker.plugins` too.
 */
export function checkedFilesPlugin(): Plugin {
  return {
    name: 'inklens:checked-files',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\?checked$/ },
      async handler(id, importer) {
        const resolved = await this.resolve(id.slice(0, -QUERY.length), importer);
        return resolved && `${resolved.id}${QUERY}`;
      },
    },
    load: {
      filter: { id: /\?checked$/ },
      async handler(id) {
        const path = id.slice(0, -QUERY.length);
        const content = await readFile(path);
        this.addWatchFile(path);
        const sha256 = createHash('sha256').update(content).digest('hex');
        return [
          `import url from ${JSON.stringify(`${path}?url`)};`,
          `export default { url, bytes: ${content.byteLength}, sha256: ${JSON.stringify(sha256)} };`,
        ].join('\n');
      },
    },
  };
}

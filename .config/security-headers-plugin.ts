import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { headerFiles } from './header-files.ts';
import { META_POLICY, WORKER_SCRIPT } from './security-headers.js';

/**
 * Puts the headers into the build: a file for each of the usual static hosts, and `<meta>` for those that send no headers of ours.
 *
 * The development server has neither: its page holds inline scripts.
 */
export function securityHeadersPlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'inklens:security-headers',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend',
      },
      { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head-prepend' },
    ],
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { outDir, assetsDir } = config.build;
        const folder = resolve(config.root, outDir);
        const workers = (await readdir(join(folder, assetsDir))).filter((name) =>
          WORKER_SCRIPT.test(`/assets/${name}`),
        );
        if (workers.length === 0) throw new Error(`${assetsDir}: expected the worker's script in it, found none`);
        await Promise.all(headerFiles(workers).map(({ name, text }) => writeFile(join(folder, name), text)));
      },
    },
  };
}

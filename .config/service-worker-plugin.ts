import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'vite';
import type { Plugin, ResolvedConfig } from 'vite';
import { COMMON_HEADERS, PAGE_HEADERS, WORKER_HEADERS } from './security-headers.js';

/** The service worker's file in the build, beside the page, whose folder it is in charge of. */
const FILE_NAME = 'service-worker.js';

/** Files that only the browser looks at, before the app is installed or when it is, and those that are for the host alone: some hosts keep them to themselves. */
const NOT_STORED = /^(screenshots\/|icons\/icon-.*\.png$|_headers$|vercel\.json$|\.htaccess$|nginx-headers\.conf$)/;

/** Files that few devices ever ask for: the whole of OpenCV, and TensorFlow.js' WebAssembly for those without SIMD, or with threads. */
const SPARE = /^assets\/(opencv-complete|tfjs-backend-wasm(-threaded-simd)?)-[\w-]{8}\.wasm$/;

const SECURITY_HEADERS = {
  page: { ...COMMON_HEADERS, ...PAGE_HEADERS },
  worker: { ...COMMON_HEADERS, ...WORKER_HEADERS },
};

/** One file for Workbox to precache. */
interface PrecacheEntry {
  readonly url: string;
  /** What tells one version from the next; null where the name itself does. */
  readonly revision: string | null;
  /** What the browser compares the fetched file with, as in HTML's `integrity`: nothing else is stored. */
  readonly integrity: string;
}

/**
 * Builds the service worker once the rest of the build is written, with the lists of all its files in the place of
 * `__PRECACHE_ENTRIES__` and `__SPARE_ENTRIES__`, and the headers that its answers have in that of `__SECURITY_HEADERS__`.
 *
 * @param source the service worker's TypeScript file, relative to the project's root
 */
export function serviceWorkerPlugin(source: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'inklens:service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const { root, build: options } = config;
        const outDir = join(root, relative(root, options.outDir));
        const entries = await listPrecacheEntries(outDir, `${options.assetsDir}/`);
        await build({
          configFile: false,
          root,
          logLevel: 'warn',
          publicDir: false,
          define: {
            __PRECACHE_ENTRIES__: JSON.stringify(entries.filter(({ url }) => !SPARE.test(url))),
            __SPARE_ENTRIES__: JSON.stringify(entries.filter(({ url }) => SPARE.test(url))),
            __SECURITY_HEADERS__: JSON.stringify(SECURITY_HEADERS),
            'process.env.NODE_ENV': '"production"', // Workbox talks much otherwise
          },
          build: {
            outDir,
            emptyOutDir: false,
            rolldownOptions: { input: join(root, source), output: { format: 'iife', entryFileNames: FILE_NAME } },
          },
        });
      },
    },
  };
}

/**
 * Every file under the folder that the app is made of: not the service worker itself, nor what only a store shows. In the order of their names.
 *
 * @param hashedPrefix files whose address starts with it carry a hash of their content in their name
 */
export async function listPrecacheEntries(folder: string, hashedPrefix: string): Promise<PrecacheEntry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const urls = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((url) => url !== FILE_NAME && !NOT_STORED.test(url))
    .sort();
  return Promise.all(
    urls.map(async (url) => {
      const hash = createHash('sha256')
        .update(await readFile(join(folder, url)))
        .digest();
      const revision = url.startsWith(hashedPrefix) ? null : hash.toString('hex').slice(0, 16);
      return { url, revision, integrity: `sha256-${hash.toString('base64')}` };
    }),
  );
}

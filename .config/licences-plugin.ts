import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

/** The file of the build that has them all; the page about this device links to it. */
const FILE_NAME = 'licences.txt';

/** What is built in by ways that no list of modules shows: OpenCV's module is made up, and the service worker is built by itself. */
const UNSEEN = [
  '@techstark/opencv-js',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
  'workbox-window',
];

/** Names of the packages whose modules ended up in the page or in its worker, which are bundled one after the other. */
const bundled = new Set<string>();

/** Writes the licences of all packages that are built in, as their files have them. Workers are bundled apart: list it under `worker.plugins` too. */
export function licencesPlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'inklens:licences',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const id of Object.keys(output.modules)) {
          const name = packageOf(id);
          if (name !== undefined) bundled.add(name);
        }
      }
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const names = [...new Set([...bundled, ...UNSEEN])].sort();
        const licences = await Promise.all(names.map((name) => licenceOf(join(config.root, 'node_modules', name))));
        const own = await readFile(join(config.root, 'LICENSE'), 'utf8');
        const text = [`Inklens\n\n${own.trim()}`, ...licences].join(`\n\n${'-'.repeat(80)}\n\n`);
        await writeFile(join(resolve(config.root, config.build.outDir), FILE_NAME), `${text}\n`);
      },
    },
  };
}

/** The package that a module belongs to; undefined for modules of ours. */
export function packageOf(id: string): string | undefined {
  return /^.*node_modules\/((?:@[^/]+\/)?[^/@.][^/]*)\//.exec(id.replaceAll('\\', '/'))?.[1];
}

/** @throws Error where a package does not say what its licence is */
export async function licenceOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  if (license === undefined) throw new Error(`${name}: expected a licence in its package.json, found none`);
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file === undefined ? '' : `\n\n${(await readFile(join(folder, file), 'utf8')).trim()}`;
  return `${name} ${version}: ${license}${text}`;
}

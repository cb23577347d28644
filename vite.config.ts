import { defineConfig } from 'vitest/config';
import type { ViteUserConfig } from 'vitest/config';
import { checkedFilesPlugin } from './.config/checked-files-plugin.ts';
import { kernelsPlugin } from './.config/kernels-plugin.ts';
import { licencesPlugin } from './.config/licences-plugin.ts';
import { openCvPlugin } from './.config/opencv-plugin.ts';
import { readingTfjsPlugin } from './.config/reading-tfjs-plugin.ts';
import { securityHeadersPlugin } from './.config/security-headers-plugin.ts';
import { serviceWorkerPlugin } from './.config/service-worker-plugin.ts';
import { testProjects } from './.config/test-projects.ts';
import { READING_SOURCES } from './src/recognition/kernels/compile-assembly-node.ts';
import { PIXEL_SOURCES } from './src/vision/kernels/pixel-sources-node.ts';

/** Page and worker are bundled apart: what the worker imports needs these in both. */
const workerPlugins = () => [
  checkedFilesPlugin(),
  openCvPlugin(),
  kernelsPlugin('reading-kernels', READING_SOURCES),
  kernelsPlugin('reading-kernels-relaxed', READING_SOURCES, { relaxed: true }),
  kernelsPlugin('pixel-kernels', PIXEL_SOURCES),
  kernelsPlugin('pixel-kernels-shared', PIXEL_SOURCES, { shared: true }),
  readingTfjsPlugin(),
  licencesPlugin(),
];

/** The packages' licences stand in `licences.txt`, which the app links to, instead of some six hundred times in its scripts. */
const output = { comments: { legal: false } };

export default defineConfig(async ({ mode }): Promise<ViteUserConfig> => ({
  // Relative addresses: the build runs under any sub-path.
  base: './',
  // Every asset is a file of its own: a data: address would be neither cached nor counted by itself.
  build: { assetsInlineLimit: 0, rolldownOptions: { output } },
  // Lit's decorators are the legacy kind, and class fields that are defined would hide their accessors.
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  plugins: [...workerPlugins(), securityHeadersPlugin(), serviceWorkerPlugin('src/pwa/service-worker.ts')],
  worker: { format: 'es', plugins: workerPlugins, rolldownOptions: { output } },
  test: { projects: mode === 'test' ? await testProjects() : [] },
}));

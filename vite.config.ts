import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import type { ViteUserConfig } from 'vitest/config';
import { openCvPlugin } from './.config/opencv-plugin.ts';
import { testProjects } from './.config/test-projects.ts';

/** Largest file that is kept for offline use, bytes: OpenCV's WebAssembly takes 12 MB. */
const MAX_PRECACHED_FILE = 32 * 1024 * 1024;

export default defineConfig(async ({ mode }): Promise<ViteUserConfig> => ({
  // Relative addresses: the build runs under any sub-path.
  base: './',
  // Lit's decorators are the legacy kind, and class fields that are defined would hide their accessors.
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  plugins: [
    openCvPlugin(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/pwa',
      filename: 'service-worker.ts',
      injectRegister: false, // src/pwa/register-service-worker.ts does it
      manifest: false, // public/manifest.webmanifest is it
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*'],
        maximumFileSizeToCacheInBytes: MAX_PRECACHED_FILE,
      },
    }),
  ],
  worker: { format: 'es', plugins: () => [openCvPlugin()] },
  test: { projects: mode === 'test' ? await testProjects() : [] },
}));

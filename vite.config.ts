import { playwright } from '@vitest/browser-playwright';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { openCvPlugin } from './.config/opencv-plugin.ts';
import { CHROMIUM_FLAGS } from './tests/e2e/support/chromium-flags.ts';

/** Largest file that is kept for offline use, bytes: OpenCV's WebAssembly takes 12 MB. */
const MAX_PRECACHED_FILE = 32 * 1024 * 1024;

export default defineConfig({
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
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: [...CHROMIUM_FLAGS] } }),
            instances: [{ browser: 'chromium' }],
            screenshotFailures: false,
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/support/build-once.ts',
          // One browser at a time: tests that wait for a camera must not compete for the processor.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

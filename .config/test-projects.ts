import { playwright } from '@vitest/browser-playwright';
import type { TestProjectConfiguration } from 'vitest/config';
import { CHROMIUM_FLAGS, TEST_LOCALE } from '../.scripts/chromium-flags.mjs';
import { findInstalledBrowser } from '../.scripts/find-browser.mjs';

/**
 * Tests that count tensors, change the backend or its kernels, or run commands in their own process: each file has modules of its
 * own, a TensorFlow.js among them. Folders that are left out have nothing to do with tensors.
 */
const ALONE = [
  'tests/unit/{cli,recognition}/**/*.test.ts',
  'tests/unit/bench/trust/*.test.ts',
  'tests/unit/{reader,training}/*.test.ts',
  'tests/unit/{reader,training}/!(augment|data|flags|light|optimisers|schedule|state|trust)/**/*.test.ts',
];

const UNIT = {
  globalSetup: 'tests/unit/training/kernels/compile-once.ts',
  setupFiles: 'tests/unit/support/set-up.ts',
  testTimeout: 60_000,
  maxWorkers: '100%', // Vitest leaves one core free, which on two makes the run twice as long
  // Packages as Node itself imports them: OpenCV.js is exported as a promise, which the default wraps and breaks.
  deps: { interopDefault: false },
};

/**
 * Vitest's projects: `unit` and `unit-alone` in Node, `component` inside a page of a real browser, and `e2e`, where Node drives a real browser
 * against the production build.
 */
export async function testProjects(): Promise<TestProjectConfiguration[]> {
  const executablePath = await findInstalledBrowser();
  return [
    {
      extends: true,
      // The files of one worker share their modules: to load these takes longer than most tests.
      test: { ...UNIT, name: 'unit', include: ['tests/unit/**/*.test.ts'], exclude: ALONE, isolate: false },
    },
    { extends: true, test: { ...UNIT, name: 'unit-alone', include: ALONE } },
    {
      extends: true,
      // Nothing is bundled on the way but what is not written as modules: a bundle that is found to be needed in mid-run
      // reloads the page under its tests.
      optimizeDeps: { noDiscovery: true, include: ['axe-core'] },
      test: {
        name: 'component',
        include: ['tests/component/**/*.test.ts'],
        browser: {
          enabled: true,
          headless: true,
          provider: playwright({
            contextOptions: { locale: TEST_LOCALE },
            launchOptions: { ...(executablePath !== undefined && { executablePath }), args: [...CHROMIUM_FLAGS] },
          }),
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
        globalSetup: ['tests/e2e/support/build-once.ts', 'tests/e2e/support/start-browser-once.ts'],
        // One browser at a time: two starve each other, and tests that wait for a camera must not compete for the processor.
        fileParallelism: false,
        isolate: false, // the files share their modules
        testTimeout: 120_000,
        hookTimeout: 120_000,
      },
    },
  ];
}

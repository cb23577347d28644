import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the browser that the tests of a run share. */
    browser: string;
  }
}

/** Starts the Chromium that tests share which want nothing special of it: each has a context of its own there. */
export default async function startBrowserOnce(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(await launchOptions({}));
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}

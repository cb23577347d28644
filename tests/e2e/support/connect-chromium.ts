import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { inject } from 'vitest';

/** The Chromium that is started once a run. Closing it ends what this test opened in it, and no more. */
export const connectChromium = (): Promise<Browser> => chromium.connect(inject('browser'));

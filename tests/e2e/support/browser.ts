import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions } from 'playwright-core';
import { findInstalledBrowser } from '../../../.scripts/find-browser.mjs';
import { CHROMIUM_FLAGS, TEST_LOCALE } from '../../../.scripts/chromium-flags.mjs';

/** What the browser's fake camera is. */
export interface ChromiumOptions {
  /**
   * A film (`.y4m` or `.mjpeg`) that the camera plays in a loop; `'none'` for a machine without a camera. Chromium's own
   * test picture where absent.
   */
  readonly camera?: string;
  /**
   * What happens when the page asks for the camera: it gets it unasked (`'granted'`, the default), or the person says
   * no (`'denied'`).
   */
  readonly cameraPermission?: 'granted' | 'denied';
  /** Further flags. */
  readonly flags?: readonly string[];
}

/** Starts the Chromium that the tests use. The test that starts it closes it. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Browser> {
  return chromium.launch(await launchOptions(options));
}

/** The same with what it keeps in a folder, from one start to the next. Closing the context ends it. */
export async function launchProfile(
  folder: string,
  { context, ...options }: ChromiumOptions & { readonly context?: BrowserContextOptions } = {},
): Promise<BrowserContext> {
  const launch = await launchOptions(options);
  return chromium.launchPersistentContext(folder, { ...launch, locale: TEST_LOCALE, ...context });
}

/** What Playwright is told to start it. */
export async function launchOptions(options: ChromiumOptions): Promise<LaunchOptions> {
  const executablePath = await findInstalledBrowser();
  if (executablePath === undefined) {
    throw new Error('No Chromium or Chrome found: install one, or set CHROMIUM_PATH to it. `npm test` fetches one.');
  }
  return { executablePath, args: [...CHROMIUM_FLAGS, ...cameraFlags(options), ...(options.flags ?? [])] };
}

function cameraFlags({ camera, cameraPermission = 'granted' }: ChromiumOptions): string[] {
  const permission = cameraPermission === 'granted' ? '--use-fake-ui-for-media-stream' : '--deny-permission-prompts';
  if (camera === 'none') return [permission, '--use-fake-device-for-media-stream=device-count=0'];
  const device = '--use-fake-device-for-media-stream';
  return camera === undefined
    ? [permission, device]
    : [permission, device, `--use-file-for-fake-video-capture=${camera}`];
}

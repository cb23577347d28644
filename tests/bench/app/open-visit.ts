import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { launchProfile } from '../../e2e/support/browser.ts';
import { noteReadings } from './note-readings.ts';

/** The page open in a browser of its own. `await using` closes it. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly session: CDPSession;
}

/** A phone held across, so that all of the film is in view. */
const VIEW = { width: 740, height: 360 };
/** Longest that loading may take, milliseconds. */
const PATIENCE = 120_000;

/**
 * Opens the app and presses "Start camera" as soon as it is there.
 * @param profile folder of what the browser keeps from one visit to the next
 * @param prepare is called before the press
 */
export async function openVisit(
  url: string,
  profile: string,
  film: string,
  prepare?: (session: CDPSession) => Promise<unknown>,
): Promise<Visit> {
  const context = await launchProfile(profile, { camera: film, context: { viewport: VIEW, hasTouch: true } });
  const [page = await context.newPage()] = context.pages();
  await page.addInitScript('globalThis.__name = (value) => value'); // what runs TypeScript here names functions by it
  await page.addInitScript(noteReadings);
  const session = await context.newCDPSession(page);
  await page.goto(url);
  await prepare?.(session);
  await page.getByRole('button', { name: 'Start camera' }).click();
  return { page, context, session, [Symbol.asyncDispose]: () => context.close() };
}

/** When things happened at the start of a visit, milliseconds since the page was opened. */
export interface VisitStart {
  readonly tapped: number;
  readonly picture: number;
  readonly reading: number;
  /** What the reader runs the net on. */
  readonly backend: string;
}

/** Waits for the first reading on the screen. */
export async function waitForReading({ page }: Visit): Promise<VisitStart> {
  await page.waitForFunction(() => globalThis.visitNotes.reading !== undefined, undefined, { timeout: PATIENCE });
  const {
    tapped = NaN,
    picture = NaN,
    reading = NaN,
    backend = '',
  } = await page.evaluate(() => {
    const { frames: _, ...start } = globalThis.visitNotes;
    return start;
  });
  return { tapped, picture, reading, backend };
}

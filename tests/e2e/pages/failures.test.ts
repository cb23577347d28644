import { describe, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { openApp, type OpenApp } from '../support/open-app.ts';
import { expectReading } from '../support/reading.ts';

/** The failure's words are on the screen, and one press further the app reads again. */
async function expectWordsAndWayOn({ page, app }: OpenApp, title: string): Promise<void> {
  await page.getByRole('heading', { name: title }).waitFor();
  expect(await app.getAttribute('data-state')).toBe('failure');
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);
}

/** What `getUserMedia` may answer: name and message of the error, and of the words their title and the way on. */
const REFUSALS = [
  ['NotReadableError', 'Could not start video source', 'The camera is busy', 'Close that one and try again'],
  ['NotAllowedError', 'Permission dismissed', 'The camera was not allowed yet', 'Try again and choose Allow'],
  [
    'NotAllowedError',
    'Permission denied by system',
    'The camera is switched off for this browser',
    'allow your browser to use the camera',
  ],
  ['OverconstrainedError', '', 'This camera does not fit', 'Try again with another camera'],
  ['TypeError', 'odd', 'The camera did not start', 'restart the browser'],
] as const;

/** Runs in the page: the camera is refused with the error that stands in the storage, while one does. */
function refuseCamera(): void {
  const devices = navigator.mediaDevices;
  const real = devices.getUserMedia.bind(devices);
  devices.getUserMedia = (constraints) => {
    const [name = '', message = ''] = JSON.parse(localStorage.getItem('refusal') ?? '[]') as string[];
    return name === '' ? real(constraints) : Promise.reject(new DOMException(message, name));
  };
}

const isPlaying = (video: Element): boolean => video instanceof HTMLVideoElement && video.videoWidth > 0;

describe('the camera', () => {
  test('was not allowed: the page says how to allow it', async () => {
    await using opened = await openApp({ cameraPermission: 'denied' });
    const { page } = opened;
    await page.getByRole('button', { name: 'Start camera' }).click();
    await page.getByRole('heading', { name: 'The camera was not allowed' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBeGreaterThan(1);
    await expectWordsAndWayOn(opened, 'The camera was not allowed');
  });

  test('is missing', async () => {
    await using opened = await openApp({ camera: 'none' });
    await opened.page.getByRole('button', { name: 'Start camera' }).click();
    await expectWordsAndWayOn(opened, 'No camera found');
  });

  test('is refused for whatever reason: its words, and a second try that goes well', async () => {
    await using opened = await openApp({ prepare: (context) => context.addInitScript(refuseCamera) });
    const { page, app } = opened;
    await page.getByRole('button', { name: 'Start camera' }).click();
    for (const [name, message, title, way] of REFUSALS) {
      await page.evaluate((refusal) => localStorage.setItem('refusal', JSON.stringify(refusal)), [name, message]);
      await page.getByRole('button', { name: 'Back to the start' }).click();
      await page.getByRole('button', { name: 'Start camera' }).click();
      await page.getByRole('heading', { name: title }).waitFor();
      await page.getByText(way).waitFor();
      await page.evaluate(() => localStorage.removeItem('refusal'));
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => app.getAttribute('data-state')).toBe('camera');
      await expect.poll(() => page.locator('video.live').evaluate(isPlaying), { timeout: 10_000 }).toBe(true);
    }
    await expect.poll(() => app.getAttribute('data-frames'), { timeout: 60_000 }).toMatch(/[1-9]/);
  });

  test('goes away in mid-stream, and is not found again', async () => {
    await using opened = await openApp({ prepare: (context) => context.addInitScript(refuseCamera) });
    const { page, app } = opened;
    await page.getByRole('button', { name: 'Start camera' }).click();
    await expect.poll(() => app.getAttribute('data-frames'), { timeout: 60_000 }).toMatch(/[1-9]/);
    await page.locator('video.live').evaluate((video) => {
      const stream = video instanceof HTMLVideoElement ? video.srcObject : null;
      if (!(stream instanceof MediaStream)) throw new Error('the video has no stream');
      localStorage.setItem('refusal', JSON.stringify(['NotFoundError', 'Requested device not found']));
      // What the browser does with the tracks of a camera that is pulled out.
      for (const track of stream.getTracks()) {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    });
    await expectWordsAndWayOn(opened, 'The camera went away');
  });

  test('is nothing that this browser knows of', async () => {
    await using opened = await openApp({
      prepare: (context) =>
        context.addInitScript(() => Object.defineProperty(navigator, 'mediaDevices', { value: undefined })),
    });
    await opened.page.getByRole('button', { name: 'Start camera' }).click();
    await expectWordsAndWayOn(opened, 'This browser has no camera access');
  });

  test('is not given to a page without HTTPS', async () => {
    await using opened = await openApp();
    const { page, server } = opened;
    const insecure = new URL(server.url);
    insecure.hostname = '0.0.0.0'; // this machine as well, but for a browser not a trustworthy name of it
    await page.goto(insecure.href);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.getByRole('button', { name: 'Start camera' }).click();
    await expectWordsAndWayOn(opened, 'This page may not use a camera');
  });
});

import { describe, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../src/ui/picture-file/demo-strings.ts';
import { openApp, type OpenApp } from './support/open-app.ts';
import { expectReading } from './support/reading.ts';

/** The failure's words are on the screen, and one press further the app reads again. */
async function expectWordsAndWayOn({ page, app }: OpenApp, title: string): Promise<void> {
  await page.getByRole('heading', { name: title }).waitFor();
  expect(await app.getAttribute('data-state')).toBe('failure');
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);
}

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

  test('was allowed, after all, at the second try', async () => {
    await using opened = await openApp({
      prepare: async (_, page) =>
        page.addInitScript(() => {
          const devices = navigator.mediaDevices;
          const real = devices.getUserMedia.bind(devices);
          let refusals = 1;
          devices.getUserMedia = (constraints) =>
            refusals-- > 0 ? Promise.reject(new DOMException('busy', 'NotReadableError')) : real(constraints);
        }),
    });
    const { page, app } = opened;
    await page.getByRole('button', { name: 'Start camera' }).click();
    await page.getByRole('heading', { name: 'The camera is busy' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => app.getAttribute('data-state')).toBe('camera');
    await expect.poll(() => app.getAttribute('data-frames'), { timeout: 60_000 }).toMatch(/[1-9]/);
  });

  test('goes away in mid-stream', async () => {
    await using opened = await openApp();
    const { page, app } = opened;
    await page.getByRole('button', { name: 'Start camera' }).click();
    await expect.poll(() => app.getAttribute('data-frames'), { timeout: 60_000 }).toMatch(/[1-9]/);
    await page
      .locator('video')
      .first()
      .evaluate((video) => {
        const stream = video instanceof HTMLVideoElement ? video.srcObject : null;
        if (!(stream instanceof MediaStream)) throw new Error('the video has no stream');
        // What the browser does with the tracks of a camera that is pulled out.
        for (const track of stream.getTracks()) {
          track.stop();
          track.dispatchEvent(new Event('ended'));
        }
      });
    await expectWordsAndWayOn(opened, 'The camera went away');
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

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openApp, type OpenApp } from '../support/open-app.ts';
import { appNumber } from '../support/reading.ts';

const READING = { timeout: 60_000 };
const SOON = { timeout: 10_000 };

const start = (page: Page): Promise<void> => page.getByRole('button', { name: 'Start camera' }).click();
const openSheet = (page: Page): Promise<void> => page.getByRole('button', { name: 'Camera', exact: true }).click();

/** Starts the camera and waits until it is read. */
async function startReading({ page }: OpenApp): Promise<void> {
  await start(page);
  await expectMoreFrames(page);
}

async function expectMoreFrames(page: Page): Promise<void> {
  const before = (await appNumber(page, 'frames')) || 0;
  await expect.poll(() => appNumber(page, 'frames'), READING).toBeGreaterThan(before);
}

/** What the live track says of itself. */
function liveTrack(page: Page): Promise<{ id: string; deviceId: string; readyState: string }> {
  return page.locator('video.live').evaluate((video) => {
    const stream = video instanceof HTMLVideoElement ? video.srcObject : null;
    const track = stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
    return {
      id: track?.id ?? '',
      deviceId: track?.getSettings().deviceId ?? '',
      readyState: track?.readyState ?? '',
    };
  });
}

/** Waits for a live track that is not the former one, and gives what it says; between the two there is none. */
async function expectAnother(page: Page, name: 'id' | 'deviceId', former: string): Promise<string> {
  let found = '';
  const look = async (): Promise<string> => (found = (await liveTrack(page))[name]);
  await expect.poll(look, SOON).toSatisfy((value: string) => value !== '' && value !== former);
  return found;
}

/** Lets the live track tell what a browser tells of a camera that is taken away, or given back. */
async function tell(page: Page, type: 'ended' | 'mute' | 'unmute'): Promise<void> {
  await page.locator('video.live').evaluate((video, type) => {
    const stream = video instanceof HTMLVideoElement ? video.srcObject : null;
    if (!(stream instanceof MediaStream)) throw new Error('the video has no stream');
    for (const track of stream.getTracks()) {
      if (type === 'ended') track.stop();
      track.dispatchEvent(new Event(type));
    }
  }, type);
}

describe('the camera', () => {
  test('that ends in mid-stream is opened anew by itself', async () => {
    await using opened = await openApp();
    const { page, app, errors } = opened;
    await startReading(opened);
    const { id } = await liveTrack(page);
    await tell(page, 'ended');
    await expect.poll(async () => (await liveTrack(page)).readyState, SOON).toBe('live');
    expect((await liveTrack(page)).id).not.toBe(id);
    await expectMoreFrames(page);
    expect(await app.getAttribute('data-state')).toBe('camera');
    expect(errors).toEqual([]);
  });

  test('that is held back says so, goes on by itself, and is started afresh on request', async () => {
    await using opened = await openApp();
    const { page } = opened;
    await startReading(opened);
    const { id } = await liveTrack(page);
    const notice = page.getByText('The picture stands still');
    await tell(page, 'mute');
    await notice.waitFor();
    await tell(page, 'unmute');
    await notice.waitFor({ state: 'detached' });
    expect((await liveTrack(page)).id).toBe(id);

    await tell(page, 'mute');
    await page.getByRole('button', { name: 'Restart camera' }).click();
    await notice.waitFor({ state: 'detached' });
    await expectAnother(page, 'id', id);
    await expectMoreFrames(page);
  });

  test('whose picture stands still without a word is noticed', async () => {
    await using opened = await openApp();
    const { page } = opened;
    await startReading(opened);
    // A track that is disabled sends black, and one whose video is paused nothing new at all.
    await page.locator('video.live').evaluate((video) => {
      if (!(video instanceof HTMLVideoElement)) throw new Error('no video');
      video.play = () => Promise.reject(new DOMException('not now', 'NotAllowedError'));
      video.pause();
    });
    const notice = page.getByText('The picture stands still');
    await notice.waitFor();
    await page.locator('video.live').evaluate((video) => HTMLVideoElement.prototype.play.call(video));
    await notice.waitFor({ state: 'detached' });
    await expectMoreFrames(page);
  });
});

describe('on a device with two cameras', () => {
  const TWO = { flags: ['--use-fake-device-for-media-stream=device-count=2'] };

  test('another one is chosen, by keyboard, and is there again at the next visit', async () => {
    await using opened = await openApp(TWO);
    const { page, errors } = opened;
    await startReading(opened);
    const { deviceId } = await liveTrack(page);
    await openSheet(page);
    const radios = page.getByRole('radio');
    expect(await radios.count()).toBe(3);
    expect(await page.getByRole('radio', { name: 'Automatic' }).isChecked()).toBe(true);
    const other = page.locator('label', { has: page.getByRole('radio') }).filter({ hasNotText: /Automatic|in use/ });
    const name = (await other.textContent())?.trim() ?? '';
    await other.getByRole('radio').focus();
    await page.keyboard.press('Space');
    const chosen = await expectAnother(page, 'deviceId', deviceId);
    await page.keyboard.press('Escape');
    await expectMoreFrames(page);

    await page.reload();
    await start(page);
    await expect.poll(async () => (await liveTrack(page)).deviceId, READING).toBe(chosen);
    await openSheet(page);
    await expect.poll(() => page.getByRole('radio', { name }).isChecked()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('one that was chosen and is gone is done without', async () => {
    await using opened = await openApp({
      ...TWO,
      prepare: (context) =>
        context.addInitScript(() => {
          const lens = { deviceId: 'of another year', label: 'A camera that was sold' };
          localStorage.setItem('inklens.settings', JSON.stringify({ lens }));
        }),
    });
    const { page, app } = opened;
    await startReading(opened);
    expect(await app.getAttribute('data-state')).toBe('camera');
    await openSheet(page);
    expect(await page.getByRole('radio', { name: 'Automatic' }).isChecked()).toBe(true);
  });
});

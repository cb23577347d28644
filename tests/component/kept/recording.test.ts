import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ui/device/settings.ts';
import { keepEntries, keptEntries } from '../support/keep-entries.ts';
import { answerCamera, drop, openApp, SOON } from '../support/open-app.ts';
import { paintedCamera } from '../support/painted-camera.ts';

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const set = (change: Partial<Settings>): void =>
  localStorage.setItem('inklens.settings', JSON.stringify({ ...DEFAULT_SETTINGS, ...change }));
const keptTexts = async (): Promise<string[]> => (await keptEntries()).map(({ text }) => text);
const shown = () => page.getByTestId('reading').element().textContent;

async function readDemo(): Promise<void> {
  await press('Try the demo picture');
  await expect.poll(shown, SOON).toBe('90210');
}

beforeEach(async () => {
  await keepEntries([]);
});

describe('what is read is kept', () => {
  test('of a picture, once; put right, the entry is put right, and back', async () => {
    await openApp();
    await readDemo();
    await expect.poll(keptTexts, SOON).toEqual(['90210']);
    await page.getByTestId('reading').getByRole('button').nth(2).click();
    await page.getByLabelText('Another').fill('7');
    await press('Use it');
    await expect.poll(shown, SOON).toBe('90710');
    await expect.poll(keptTexts, SOON).toEqual(['90710']);
    expect((await keptEntries())[0]).toMatchObject({ corrected: true, format: 'digits' });
    await press('Undo');
    await expect.poll(keptTexts, SOON).toEqual(['90210']);
    expect((await keptEntries())[0].corrected).toBeUndefined();
  });

  test('of the camera, when it locks; held and put right it is the same entry', async () => {
    const camera = paintedCamera();
    answerCamera(camera);
    await openApp('sure');
    await press('Start camera');
    await expect.poll(keptTexts, { timeout: 20_000 }).toEqual(['90210']);
    const [{ id }] = await keptEntries();
    await page.getByTestId('reading').getByRole('button').nth(2).click();
    await page.getByLabelText('Another').fill('7');
    await press('Use it');
    await expect.poll(keptTexts, SOON).toEqual(['90710']);
    expect((await keptEntries())[0].id).toBe(id);
    camera.stop();
  });

  test('read again within two minutes it only moves', async () => {
    await openApp();
    await readDemo();
    await expect.poll(keptTexts, SOON).toEqual(['90210']);
    const [{ at }] = await keptEntries();
    await press('Back to the start');
    await readDemo();
    await expect.poll(async () => (await keptEntries())[0].at, SOON).toBeGreaterThan(at);
    expect(await keptTexts()).toEqual(['90210']);
  });

  test('with a small picture where that is allowed', async () => {
    set({ thumbnails: true });
    await openApp();
    await readDemo();
    await expect.poll(async () => (await keptEntries())[0]?.thumbnail?.type, SOON).toBe('image/webp');
    const thumbnail = (await keptEntries())[0]?.thumbnail;
    const bitmap = await createImageBitmap(new Blob([thumbnail?.bytes ?? new ArrayBuffer()], { type: 'image/webp' }));
    expect([bitmap.width, bitmap.height]).toEqual([thumbnail?.width, thumbnail?.height]);
    expect(bitmap.width).toBeGreaterThan(bitmap.height);
  });

  test('not where that is switched off', async () => {
    await openApp();
    await press('Settings');
    await page.getByRole('switch', { name: 'Keep what was read' }).click();
    await expect.element(page.getByRole('switch', { name: 'Keep a small picture with it' })).toBeDisabled();
    await press('Close');
    await readDemo();
    await press('History');
    await expect.element(page.getByText('Nothing here yet'), SOON).toBeVisible();
    expect(await keptTexts()).toEqual([]);
  });
});

test('where nothing can be kept, that is said once, and reading goes on', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await openApp();
  await readDemo();
  await expect.element(page.getByText(/^Not kept: storage is full/), SOON).toBeVisible();
  drop(new File([await (await fetch('/demo.jpg')).blob()], 'again.jpg'));
  await expect.poll(shown, SOON).toBe('90210');
});

test('the history leads back to the picture, as it was put right', async () => {
  await openApp();
  await readDemo();
  await page.getByTestId('reading').getByRole('button').nth(2).click();
  await page.getByLabelText('Another').fill('7');
  await press('Use it');
  await expect.poll(shown, SOON).toBe('90710');
  await press('History');
  await expect.element(page.getByRole('listitem').filter({ hasText: '90710' }), SOON).toBeVisible();
  await press('Back');
  await expect.poll(shown, SOON).toBe('90710');
});

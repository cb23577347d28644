import { expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { chooseFormat } from '../support/choose-format.ts';
import { openApp } from '../support/open-app.ts';
import { expectReading, shownStrings } from '../support/reading.ts';

test('a character shows its crop as the net saw it, and its top three', async () => {
  await using opened = await openApp();
  const { page } = opened;
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);
  await page.getByTestId('reading').getByRole('button').first().click();

  await page.getByRole('heading', { name: 'Read as 9' }).waitFor();
  const answers = page.getByRole('list', { name: 'Most probable answers' }).getByRole('listitem');
  expect(await answers.count()).toBe(3);
  const texts = await answers.allInnerTexts();
  expect(texts[0]).toMatch(/^9\b/);
  const shares = texts.map((text) => Number(/([\d.]+) %/.exec(text)?.[1]));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));

  const crop = page.getByRole('img', { name: 'The character as the net saw it' });
  const inked = await crop.evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('expected a canvas');
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const levels = Array.from({ length: pixels.length / 4 }, (_, i) => pixels[i * 4]);
    return {
      size: [canvas.width, canvas.height],
      dark: levels.filter((level) => level < 64).length,
      light: levels.filter((level) => level > 192).length,
    };
  });
  expect(inked.size).toEqual([28, 28]);
  expect(Math.min(inked.dark, inked.light)).toBeGreaterThan(28); // a stroke and its ground

  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Read as 9' }).waitFor({ state: 'detached' });
});

test('the threshold marks characters as unsure, in shape and in words, and leaves the text alone', async () => {
  await using opened = await openApp();
  const { page } = opened;
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);
  const unsure = page.getByTestId('reading').getByRole('button', { name: /unsure/ });
  const setThreshold = async (value: number): Promise<void> => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('slider').fill(String(value));
    await page.keyboard.press('Escape');
  };

  // As text, where a 1 may be an L, even a clear picture leaves doubts.
  await chooseFormat(page, 'Text');
  await setThreshold(99);
  await expect.poll(() => unsure.count(), { timeout: 30_000 }).toBeGreaterThan(0);
  expect(await page.locator('inklens-reading-overlay .box').count()).toBeGreaterThan(0);
  const text = await shownStrings(page);
  await setThreshold(0);
  await expect.poll(() => unsure.count()).toBe(0);
  expect(await shownStrings(page)).toBe(text);

  await setThreshold(99);
  await page.reload(); // the choice is kept
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expect.poll(() => unsure.count(), { timeout: 30_000 }).toBeGreaterThan(0);
});

test('what was read stands over the picture where it is written, and can be copied', async () => {
  await using opened = await openApp({ context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  const { page } = opened;
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);
  expect(await page.locator('inklens-reading-overlay polygon:not(.halo)').count()).toBe(DEMO_STRINGS.length);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(DEMO_STRINGS.join('\n'));
});

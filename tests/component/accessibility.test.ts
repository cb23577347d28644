import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SettingsChangeEvent } from '../../src/ui/app/app-events.ts';
import { sampleEntry } from '../unit/core/history/sample-entry.ts';
import { checkAccessibility } from './support/check-accessibility.ts';
import { DRAWN_THEMES } from './support/drawn-themes.ts';
import { keepEntries } from './support/keep-entries.ts';
import { answerCamera, drop, openApp, SOON } from './support/open-app.ts';
import { paintedCamera } from './support/painted-camera.ts';

/** A phone held upright, a phone on its side, a laptop. */
const SIZES = [
  [360, 740],
  [740, 360],
  [1280, 800],
] as const;

const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();

/** Nothing that can be pressed is smaller than 44 pixels a side; the characters of the reading may be narrower. */
function expectTargets(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof HTMLButtonElement && element.checkVisibility()) {
      const { width, height } = element.getBoundingClientRect();
      const label = element.ariaLabel ?? element.textContent.trim();
      expect(height, label).toBeGreaterThanOrEqual(44);
      if (element.closest('.line') === null) expect(width, label).toBeGreaterThanOrEqual(44);
    }
    if (element.shadowRoot) expectTargets(element.shadowRoot);
  }
}

const nextPaint = (): Promise<number> => new Promise(requestAnimationFrame);

async function checkScreen(app: HTMLElement): Promise<void> {
  await checkAccessibility(app);
  expectTargets(app.shadowRoot ?? app);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
}

describe.each(SIZES)('at %i×%i', (width, height) => {
  test('the start, a picture and a failure have no accessibility faults', async () => {
    await page.viewport(width, height);
    const app = await openApp();
    app.installable = true;
    app.updateReady = true;
    await app.updateComplete;
    await checkScreen(app);

    await press('Try the demo picture');
    await expect.poll(() => page.getByTestId('reading').element().textContent, SOON).toBe('90210');
    await checkScreen(app);

    drop(new File(['Dear Sir or Madam'], 'letter.txt'));
    await expect.element(page.getByRole('heading', { name: 'This is not a picture' }), SOON).toBeVisible();
    await checkScreen(app);
  });

  test('the camera has none, while it loads and while it reads', async () => {
    await page.viewport(width, height);
    const camera = paintedCamera();
    answerCamera(camera);
    const loading = await openApp('loading');
    await press('Start camera');
    await expect.element(page.getByRole('progressbar'), SOON).toBeVisible();
    await checkScreen(loading);
    loading.remove();

    const app = await openApp();
    const next = paintedCamera();
    answerCamera(next);
    await press('Start camera');
    await expect.poll(() => Number(app.dataset['frames']), SOON).toBeGreaterThan(0);
    await checkScreen(app);
    camera.stop();
    next.stop();
  });
});

describe.each(DRAWN_THEMES)('in the theme “%s”', (theme) => {
  test('start, settings, a picture and the page about this device have no accessibility faults', async () => {
    await page.viewport(360, 740);
    localStorage.setItem('inklens.settings', JSON.stringify({ theme }));
    const app = await openApp();
    await checkScreen(app);
    await press('Settings');
    await expect.element(page.getByRole('heading', { name: 'Settings' }), SOON).toBeVisible();
    await checkScreen(app);
    await press('About this device');
    await expect.element(page.getByRole('button', { name: 'Copy for a bug report' }), SOON).toBeVisible();
    await checkScreen(app);
    await press('Back to the start');
    await press('Try the demo picture');
    await expect.poll(() => page.getByTestId('reading').element().textContent, SOON).toBe('90210');
    await checkScreen(app);
  });

  test('the sheets over a picture, a failure and the camera have none', async () => {
    await page.viewport(360, 740);
    localStorage.setItem('inklens.settings', JSON.stringify({ theme }));
    const app = await openApp();
    await press('Try the demo picture');
    await expect.poll(() => page.getByTestId('reading').element().textContent, SOON).toBe('90210');
    await press('Digits');
    await expect.element(page.getByRole('heading', { name: 'What to read' }), SOON).toBeVisible();
    await checkScreen(app);
    await press('Close');
    await page.getByTestId('reading').getByRole('button').first().click();
    await expect.element(page.getByRole('heading', { name: /^Read as/ }), SOON).toBeVisible();
    await checkScreen(app);
    await press('Close');

    drop(new File(['Dear Sir or Madam'], 'letter.txt'));
    await expect.element(page.getByRole('heading', { name: 'This is not a picture' }), SOON).toBeVisible();
    await checkScreen(app);

    const camera = paintedCamera();
    answerCamera(camera);
    await press('Start camera');
    await expect.poll(() => Number(app.dataset['frames']), SOON).toBeGreaterThan(1);
    await checkScreen(app);
    await press('Camera');
    await expect.element(page.getByRole('heading', { name: 'Camera' }), SOON).toBeVisible();
    await checkScreen(app);
    camera.stop();
  });
});

test('the page about what is stored, and the steps of installing, have none in any theme', async () => {
  await page.viewport(360, 740);
  await keepEntries([sampleEntry({})]);
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (iPhone) Safari/604.1');
  const app = await openApp();
  const checkThemes = async (): Promise<void> => {
    for (const theme of DRAWN_THEMES) {
      app.dispatchEvent(new SettingsChangeEvent({ theme }));
      await app.updateComplete;
      await nextPaint(); // in which colours begin to change
      await checkScreen(app);
    }
  };
  await press('Install');
  await expect.element(page.getByRole('heading', { name: 'Put Inklens on your home screen' }), SOON).toBeVisible();
  await checkThemes();
  await press('Close');
  await press('Settings');
  await press('What is stored');
  await press('Delete: Strings that were read');
  await expect.element(page.getByRole('group', { name: /^Delete all strings/ }), SOON).toBeVisible();
  await checkThemes();
});

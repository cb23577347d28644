import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { AppShell } from '../../../src/ui/app/app-shell/app-shell.ts';
import { adjustableCamera } from '../support/adjustable-camera.ts';
import { findSeen, overlap } from '../support/boxes.ts';
import { answerCamera, drop, openApp, SOON } from '../support/open-app.ts';
import { settleAnimations } from '../support/settle-animations.ts';

/** A phone upright and on its side, a small one, a tablet, a laptop. */
const SIZES = [
  [360, 740],
  [740, 360],
  [320, 568],
  [820, 1180],
  [1280, 800],
] as const;

const LONGEST_NOTE = 'Ready: works offline too.';

const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();

/** All of the app below `<inklens-app>`. */
const seen = (app: AppShell, selector: string): HTMLElement[] => findSeen(app.shadowRoot ?? app, selector);

afterEach(() => document.documentElement.style.removeProperty('font-size'));

async function showPicture(): Promise<void> {
  await press('Try the demo picture');
  await expect.poll(() => page.getByTestId('reading').element().textContent, SOON).toBe('90210');
}

async function showCamera(app: AppShell): Promise<void> {
  answerCamera(adjustableCamera()); // with a torch and a zoom, as a phone's
  await press('Start camera');
  await expect.poll(() => Number(app.dataset['frames']), SOON).toBeGreaterThan(0);
}

async function showFailure(): Promise<void> {
  drop(new File(['Dear Sir or Madam'], 'letter.txt'));
  await expect.element(page.getByRole('heading', { name: 'This is not a picture' }), SOON).toBeVisible();
}

/** The grips of the viewfinder are not hidden by a note that lets presses through. */
const controls = (app: AppShell): HTMLElement[] =>
  seen(app, 'button, input').filter((control) => control.getRootNode() instanceof ShadowRoot && !isOnPicture(control));

function isOnPicture(control: Element): boolean {
  const root = control.getRootNode();
  return root instanceof ShadowRoot && ['inklens-viewfinder', 'inklens-live-surface'].includes(root.host.localName);
}

async function expectNoteClear(app: AppShell): Promise<void> {
  app.say(LONGEST_NOTE);
  await expect.poll(() => seen(app, 'inklens-quiet-note')).toHaveLength(1);
  const [note] = findSeen(app.shadowRoot ?? app, '[role=status] > p');
  if (note === undefined) throw new Error('no note');
  await expect.poll(() => note.textContent).toBe(LONGEST_NOTE);
  expect(getComputedStyle(note).pointerEvents).toBe('none');
  const covered = controls(app).filter((control) => overlap(note, control));
  expect(covered.map((control) => control.ariaLabel ?? control.textContent.trim())).toEqual([]);
}

describe.each(SIZES)('at %i×%i', (width, height) => {
  test('a note covers no control, on any screen', async () => {
    await page.viewport(width, height);
    const app = await openApp();
    await expectNoteClear(app);
    await showFailure();
    await expectNoteClear(app);
    app.remove();
    const next = await openApp();
    await showPicture();
    await expectNoteClear(next);
  });

  test('the buttons that enlarge a picture stand beside all of it', async () => {
    await page.viewport(width, height);
    const app = await openApp();
    await showPicture();
    const [canvas] = seen(app, '.layer canvas');
    const buttons = seen(app, '.zoom button');
    expect(buttons).toHaveLength(3);
    for (const button of buttons) expect(canvas && overlap(canvas, button), button.ariaLabel ?? '').toBe(false);
    for (const button of buttons.slice(1)) expect(buttons[0] && overlap(buttons[0], button)).toBe(false);
  });
});

describe.each([
  [320, 568],
  [740, 360],
] as const)('with text of twice the size at %i×%i', (width, height) => {
  /** Nothing is wider than what it stands in, and every button is on the screen from left to right. */
  function expectWhole(app: AppShell): void {
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
    for (const scrolling of seen(app, 'dialog, inklens-start-screen')) {
      expect(scrolling.scrollWidth, scrolling.localName).toBeLessThanOrEqual(scrolling.clientWidth);
    }
    for (const button of seen(app, 'button').filter((button) => button.closest('.line') === null)) {
      const { left, right } = button.getBoundingClientRect();
      const name = button.ariaLabel ?? button.textContent.trim();
      expect(button.scrollWidth, name).toBeLessThanOrEqual(button.clientWidth + 1);
      if (isOnPicture(button)) continue; // the grips reach out of the viewfinder
      expect(left, name).toBeGreaterThanOrEqual(0);
      expect(right, name).toBeLessThanOrEqual(window.innerWidth);
    }
  }

  test('nothing is cut off, and no character covers another', async () => {
    await page.viewport(width, height);
    document.documentElement.style.setProperty('font-size', '200%');
    const app = await openApp();
    expectWhole(app);
    await press('Settings');
    await expect.element(page.getByRole('heading', { name: 'Settings' }), SOON).toBeVisible();
    await settleAnimations(app);
    expectWhole(app);
    await press('Close');
    await showPicture();
    expectWhole(app);
    for (const character of seen(app, '.line button')) {
      const range = document.createRange();
      range.selectNodeContents(character);
      expect(range.getBoundingClientRect().width).toBeLessThanOrEqual(character.getBoundingClientRect().width);
    }
    await press('Digits');
    await expect.element(page.getByRole('heading', { name: 'What to read' }), SOON).toBeVisible();
    await settleAnimations(app);
    expectWhole(app);
  });

  test('the camera’s controls are all on the screen', async () => {
    await page.viewport(width, height);
    document.documentElement.style.setProperty('font-size', '200%');
    const app = await openApp();
    await showCamera(app);
    expectWhole(app);
  });
});

import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { finishLoading, openApp, SOON } from '../support/open-app.ts';

const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();
const expectReading = (text: string) =>
  expect.poll(() => page.getByTestId('reading').element().textContent, SOON).toBe(text);
const chip = (format: string) => page.getByRole('button', { name: `What to read: ${format}` });

/** By the keyboard: text is the last but one of all formats. */
async function chooseText(): Promise<void> {
  (chip('Digits').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('radio', { name: /^Digits/ })).toBeChecked();
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
}

describe('the format', () => {
  test('is chosen by the keyboard, read with at once, and kept for the next visit', async () => {
    const app = await openApp();
    await press('Try the demo picture');
    await expectReading('90210');
    await chooseText();
    await expectReading('AB210');
    await expect.element(chip('Text')).toBeVisible();
    expect(chip('Text').element().matches(':focus')).toBe(true);
    app.remove();

    await openApp();
    await press('Try the demo picture');
    await expectReading('AB210');
    await expect.element(chip('Text')).toBeVisible();
  });

  test('can be chosen while the reader still loads', async () => {
    const app = await openApp('loading');
    await press('Try the demo picture');
    await expect.element(page.getByRole('progressbar'), SOON).toBeVisible();
    await chooseText();
    await expect.element(chip('Text')).toBeVisible();
    expect(app.dataset).toMatchObject({ state: 'picture', reader: 'loading' });
    finishLoading();
    await expectReading('AB210');
  });

  test('is closed by the way back, and what was chosen stays', async () => {
    await openApp();
    await press('Try the demo picture');
    await expectReading('90210');
    await chip('Digits').click();
    await userEvent.keyboard('{ArrowDown}');
    history.back();
    await expect.poll(() => page.getByRole('radio').elements().length, SOON).toBe(0);
    await expect.element(chip('ZIP code')).toBeVisible();
  });
});

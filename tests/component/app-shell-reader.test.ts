import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { makePicture } from './support/make-picture.ts';
import { drop, openApp, SOON } from './support/open-app.ts';

const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();

const expectReading = (text: string) =>
  expect.poll(() => page.getByTestId('reading').element().textContent, SOON).toBe(text);
const expectHeading = (name: string) => expect.element(page.getByRole('heading', { name }), SOON).toBeVisible();

describe('a reader that fails', () => {
  test('to load shows its words, and can be tried again with the picture still there', async () => {
    const app = await openApp('corrupt', 'reads');
    drop(new File([await makePicture(400, 300)], 'note.jpg'));
    await expectHeading('The reader is damaged');
    expect(app.dataset['reader']).toBe('failed');
    await expect.element(page.getByText('expected 10 bytes, got 9')).toBeVisible();
    await press('Try again');
    await expectReading('90210');
    expect(app.dataset['reader']).toBe('ready');
  });

  test('in the middle of a picture is started again, says so, and reads on', async () => {
    const app = await openApp('dies', 'reads');
    await press('Try the demo picture');
    await expect.element(page.getByText('The reader stopped and is started again.'), SOON).toBeVisible();
    await expectReading('90210');
    expect(app.dataset['state']).toBe('picture');
  });

  test('again and again is given up', async () => {
    const app = await openApp('dies');
    await press('Try the demo picture');
    await expectHeading('The reader stopped');
    expect(app.dataset['state']).toBe('failure');
  });
});

import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { DRAWN_THEMES } from '../support/drawn-themes.ts';
import { makePicture } from '../support/make-picture.ts';
import { drop, openApp, paste, SOON } from '../support/open-app.ts';

const picture = async (name: string): Promise<File> => new File([await makePicture(80, 60)], name);
const letter = new File(['Dear Sir or Madam'], 'letter.txt');
const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
const rows = () => page.getByRole('region', { name: /^Pictures/ }).getByRole('listitem');
const expectWords = (words: string) => expect.element(page.getByText(words).first(), SOON).toBeInTheDocument();

describe('several pictures at once', () => {
  test('are read one after another, whichever way they came, and can be opened and gone back to', async () => {
    const app = await openApp();
    drop(await picture('a.jpg'), letter, await picture('b.jpg'));
    await expectWords('2 read, 1 could not be read');
    expect(app.dataset['state']).toBe('batch');
    expect(app.dataset['frames']).toBe('2');
    await expect.element(rows().nth(1)).toHaveTextContent(/letter\.txt\s*This is not a picture/);
    await expect.element(rows().nth(0)).toHaveTextContent(/a\.jpg\s*90210\s*one character unsure/);

    paste(await picture('c.jpg')); // one more joins them
    await expectWords('3 read, 1 could not be read');
    await press(/c\.jpg/);
    await expect.poll(() => page.getByTestId('reading').element().textContent, SOON).toBe('90210');
    expect(app.dataset['frames']).toBe('3'); // what was read is not read again
    await press('Back to the pictures');
    await expect.poll(() => app.dataset['state']).toBe('batch');
    await press('Back to the start');
    await expect.poll(() => app.dataset['state'], SOON).toBe('start');

    drop(await picture('alone.jpg'));
    await expect.poll(() => app.dataset['state']).toBe('picture');
  });

  test('where the reader is broken that is said, and another try reads them', async () => {
    const app = await openApp('corrupt', 'reads');
    drop(await picture('a.jpg'), await picture('b.jpg'));
    await expect.element(page.getByRole('heading', { name: 'The reader is damaged' }), SOON).toBeVisible();
    await press('Try again');
    await expectWords('All 2 read');
    expect(app.dataset['state']).toBe('batch');
  });

  test('are read anew in another format', async () => {
    await openApp();
    drop(await picture('a.jpg'), await picture('b.jpg'));
    await expectWords('All 2 read');
    await press(/^What to read/);
    await userEvent.keyboard('{ArrowDown}{Escape}');
    await expect.element(rows().nth(0), SOON).toHaveTextContent(/AB210/);
    await expect.element(rows().nth(1), SOON).toHaveTextContent(/AB210/);
  });
});

test.each(DRAWN_THEMES)('have no accessibility faults in the theme “%s”', async (theme) => {
  await page.viewport(360, 740);
  localStorage.setItem('inklens.settings', JSON.stringify({ theme }));
  const app = await openApp();
  drop(await picture('a.jpg'), letter);
  await expectWords('1 read, 1 could not be read');
  await checkAccessibility(app);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  const screen = app.shadowRoot?.querySelector('inklens-batch-screen')?.shadowRoot;
  const heights = [...(screen?.querySelectorAll('button') ?? [])].map(
    (button) => button.getBoundingClientRect().height,
  );
  expect(heights.length).toBeGreaterThan(3);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

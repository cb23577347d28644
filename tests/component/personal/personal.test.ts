import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { deleteHistory } from '../../../src/history/delete-history.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import type { AppShell } from '../../../src/ui/app/app-shell/app-shell.ts';
import { loadSettings, type Settings } from '../../../src/ui/device/settings.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { DRAWN_THEMES } from '../support/drawn-themes.ts';
import { openApp, SOON } from '../support/open-app.ts';

beforeEach(async () => {
  await deleteHistory();
});

const choose = (settings: Partial<Settings>): void =>
  localStorage.setItem('inklens.settings', JSON.stringify(settings));
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const shown = (): string | null => page.getByTestId('reading').element().textContent;

/** What is kept, as characters in alphabetical order. */
async function kept(): Promise<string> {
  const opened = await openHistory();
  if (!opened.ok) throw new Error(opened.error.kind);
  const all = await opened.value.samples.all();
  opened.value.close();
  return all.ok ? all.value.map(({ label }) => label).sort().join('') : all.error.kind; // prettier-ignore
}

async function readPicture(): Promise<{ app: AppShell; taught: () => string[] }> {
  const app = await openApp();
  const personalise = vi.spyOn(app.reader, 'personalise');
  await press('Try the demo picture');
  await expect.poll(shown, SOON).toBe('90210');
  const taught = (): string[] => personalise.mock.calls.map(([crops]) => crops.map(({ label }) => label).join(''));
  return { app, taught };
}

async function correct(character: string, other: string): Promise<void> {
  await press(character);
  await page.getByLabelText('Another').fill(other);
  await press('Use it');
}

const TWO = '2, unsure, 55 per cent';
const offer = () => page.getByText('Learn your hand?');

describe('before anybody was asked', () => {
  test('the first correction brings the question; “Yes” keeps that character too, and the reader knows it', async () => {
    const { taught } = await readPicture();
    expect(offer().elements()).toEqual([]);
    await correct(TWO, '7');
    await expect.element(offer(), SOON).toBeVisible();
    expect(await kept()).toBe('');
    await press('Yes');
    await expect.element(page.getByText(/^They are kept from now on/), SOON).toBeVisible();
    await expect.poll(kept, SOON).toBe('7');
    await expect.poll(taught, SOON).toEqual(['7']);
    expect(offer().elements()).toEqual([]);
    expect(loadSettings(() => localStorage).keepCharacters).toBe('yes');
  });

  test('“No” keeps nothing, then and later, and it is not asked again', async () => {
    const { taught } = await readPicture();
    await correct(TWO, '7');
    await press('No');
    await expect.element(page.getByText(/^Nothing is kept/), SOON).toBeVisible();
    await correct('7, put right', '4');
    expect(shown()).toBe('90410');
    expect(offer().elements()).toEqual([]);
    expect(await kept()).toBe('');
    expect(taught()).toEqual([]);
  });

  test('what was undone before the answer is not kept, and the question goes with it', async () => {
    await readPicture();
    await correct(TWO, '7');
    await expect.element(offer(), SOON).toBeVisible();
    await press('Undo');
    await expect.poll(() => offer().elements(), SOON).toEqual([]);
  });

  test('a character that is left out, or several in its place, is nothing to ask about', async () => {
    await readPicture();
    await correct(TWO, '17');
    expect(shown()).toBe('901710');
    expect(offer().elements()).toEqual([]);
  });
});

describe('with a yes', () => {
  test('each correction is kept, once; another in its place replaces it, and undoing takes it away', async () => {
    choose({ keepCharacters: 'yes' });
    const { taught } = await readPicture();
    await correct(TWO, '7');
    await expect.poll(kept, SOON).toBe('7');
    await correct('7, put right', '4');
    await expect.poll(kept, SOON).toBe('4');
    await press('Undo');
    await expect.poll(kept, SOON).toBe('7');
    await press('Undo');
    await expect.poll(kept, SOON).toBe('');
    await expect.poll(() => taught().at(-1), SOON).toBe('');
  });

  test('the reader knows what is kept from the start, and not while that is switched off', async () => {
    choose({ keepCharacters: 'yes' });
    const { app } = await readPicture();
    await correct(TWO, '7');
    await expect.poll(kept, SOON).toBe('7');
    app.remove();

    const { taught } = await readPicture();
    await expect.poll(taught, SOON).toEqual(['7']);
    await press('Settings');
    await press('Your hand');
    await page.getByRole('switch', { name: 'Read with what is kept' }).click();
    await expect.poll(taught, SOON).toEqual(['7', '']);
    await page.getByRole('switch', { name: 'Read with what is kept' }).click();
    await expect.poll(taught, SOON).toEqual(['7', '', '7']);
  });
});

describe.each(DRAWN_THEMES)('in the theme “%s”', (theme) => {
  test('offer and sheet have no accessibility faults: empty, with characters, with some selected', async () => {
    await page.viewport(360, 740);
    choose({ theme });
    const { app } = await readPicture();
    await correct(TWO, '7');
    await expect.element(offer(), SOON).toBeVisible();
    await checkAccessibility(app);
    await press('Settings');
    await press('Your hand');
    await expect.element(page.getByText('No characters yet'), SOON).toBeVisible();
    await checkAccessibility(app);
    await page.getByRole('switch', { name: 'Keep what I put right' }).click();
    const crop = page.getByRole('button', { name: /^7, kept / });
    await expect.element(crop, SOON).toBeVisible();
    await crop.click();
    await checkAccessibility(app);
    await press('Delete 1');
    await expect.element(page.getByRole('button', { name: 'Undo' }).last(), SOON).toBeVisible();
    await checkAccessibility(app);
  });
});

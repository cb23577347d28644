import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Entry, Meter } from '../../../src/core/history/entry.ts';
import { SettingsChangeEvent } from '../../../src/ui/app/app-events.ts';
import { speakLanguage } from '../../../src/ui/locale/speak-language.ts';
import { sampleEntry } from '../../unit/core/history/sample-entry.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { DRAWN_THEMES } from '../support/drawn-themes.ts';
import { keepEntries } from '../support/keep-entries.ts';
import { keepMeters } from '../support/keep-meters.ts';
import { openApp, SOON } from '../support/open-app.ts';

const DAY = 86_400_000; // milliseconds
const METER: Meter = { id: 'm', name: 'Electricity', unit: 'kWh', format: 'meter:5,1', at: 0 };

/** Readings of the meter, thirty days apart, the last one today. */
const readings = (...texts: readonly string[]): Entry[] =>
  texts.map((text, i) =>
    sampleEntry({
      id: `m${i}`,
      text,
      value: String(Number(text.replace(',', '.'))),
      format: 'meter:5,1',
      at: Date.now() - (texts.length - 1 - i) * 30 * DAY,
      meter: 'm',
    }),
  );

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

/** Opens the page of the meter, by the way a person takes. */
async function openMeter(entries: readonly Entry[], theme = 'system'): Promise<HTMLElement> {
  await keepEntries(entries);
  await keepMeters([METER]);
  localStorage.setItem('inklens.settings', JSON.stringify({ theme }));
  const app = await openApp();
  await button('History').click();
  await expect.element(button('Meters'), SOON).toBeVisible();
  await button('Meters').click();
  await expect.element(button(/^Electricity/), SOON).toBeVisible();
  await button(/^Electricity/).click();
  await expect.element(page.getByRole('heading', { name: 'Electricity' }), SOON).toBeVisible();
  return app;
}

/** Texts of the table's cells, row by row; of a reading its string alone. */
const table = (): string[] =>
  page
    .getByRole('row')
    .elements()
    .map((row) => [...row.children].map((cell) => cellText(cell)).join('|'));

function cellText(cell: Element): string {
  const named = [...(cell.querySelector('button span') ?? cell).childNodes].filter((node) => node instanceof Text);
  return named.map(({ data }) => data.trim()).join('');
}

beforeEach(() => page.viewport(360, 740));

describe('the page of a meter', () => {
  test('shows what it uses, and its readings as a plot, as words and as a table', async () => {
    await openMeter(readings('00100,0', '00130,0', '00160,0'));
    await expect.element(page.getByText('1 kWh a day, 30.4 kWh a month').first()).toBeVisible();
    const plot = page.getByRole('img', {
      name: /^Plot of 3 readings, from 00100,0 .* to 00160,0 \(Today\)\. On average 1 kWh a day/,
    });
    await expect.element(plot, SOON).toBeVisible();
    await expect.poll(() => plot.element().querySelector('canvas')?.width ?? 0, SOON).toBeGreaterThan(0);
    const canvas = plot.element().querySelector('canvas');
    expect(canvas?.width).toBe(Math.round((canvas?.getBoundingClientRect().width ?? 0) * devicePixelRatio));
    expect(table().slice(1)).toEqual(['00160,0|+30|1', '00130,0|+30|1', '00100,0||']);
  });

  test('speaks another language at once, on the axes of its plot too', async () => {
    const fillText = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText');
    const labels = (): string[] => fillText.mock.calls.map(([text]) => text);
    const app = await openMeter(readings('00100,0', '00130,0', '00160,0'));
    await expect.poll(labels, SOON).toContain('120');
    const english = new Set(labels());
    fillText.mockClear();
    app.dispatchEvent(new SettingsChangeEvent({ language: 'de' }));
    await expect.element(page.getByRole('img', { name: /^Diagramm von 3 Werten/ }), SOON).toBeVisible();
    await expect.poll(() => labels().filter((label) => !english.has(label)), SOON).not.toEqual([]);
    await speakLanguage('en');
  });

  test('warns where a reading goes backwards, and where it jumps', async () => {
    await openMeter(readings('00100,0', '00130,0', '00113,0', '00160,0', '09160,0'));
    await expect.element(page.getByText('Goes backwards, by 17 kWh. Misread, another meter, or a new one?').first()).toBeVisible(); // prettier-ignore
    await expect.element(page.getByText('A jump: 300 kWh a day, usually up to 0.5 kWh. Misread?').first()).toBeVisible(); // prettier-ignore
    await expect.element(page.getByRole('img', { name: /Doubtful: 2\./ }), SOON).toBeVisible();
  });

  test('a reading is put right, and the warning goes; undone, it is back', async () => {
    await openMeter(readings('00100,0', '00130,0', '00016,0'));
    await button(/^00016,0/).click();
    const field = page.getByRole('textbox', { name: 'What the meter showed' });
    await field.fill('16');
    await button('Save').click();
    await expect.element(page.getByText('Not a meter reading: expected something like 00007,5.')).toBeVisible();
    await field.fill('00160,0');
    await button('Save').click();
    await expect.poll(() => page.getByText('Goes backwards, by 114 kWh').elements().length, SOON).toBe(0);
    await button('Undo').click();
    await expect.element(page.getByText('Goes backwards, by 114 kWh').first(), SOON).toBeVisible();
  });

  test('a reading is deleted, and comes back', async () => {
    await openMeter(readings('00100,0', '00130,0'));
    await button(/^00130,0/).click();
    await button('Delete').click();
    await expect.element(page.getByText('With one more reading there is a plot, and what it uses a day.'), SOON).toBeVisible(); // prettier-ignore
    await button('Undo').click();
    await expect.element(page.getByRole('img', { name: /^Plot of 2 readings/ }), SOON).toBeVisible();
  });

  test('the meter gets another name, and is deleted with a way back', async () => {
    await openMeter(readings('00100,0'));
    await button('Edit').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Kitchen');
    await button('Save').click();
    await expect.element(page.getByRole('heading', { name: 'Kitchen' }), SOON).toBeVisible();
    await button('Delete the meter').click();
    await expect.element(page.getByText('No meters yet.'), SOON).toBeVisible();
    await button('Undo').click();
    await expect.element(button(/^Kitchen/), SOON).toBeVisible();
  });
});

test.each(DRAWN_THEMES)('the pages of meters have no accessibility faults in the theme “%s”', async (theme) => {
  const app = await openMeter(readings('00100,0', '00130,0', '00016,0'), theme);
  await expect.element(page.getByRole('img', { name: /^Plot of 3 readings/ }), SOON).toBeVisible();
  await checkAccessibility(app);
  await button(/^00016,0/).click();
  await checkAccessibility(app);
  await button('All meters').click();
  await expect.element(button(/^Electricity/), SOON).toBeVisible();
  await checkAccessibility(app);
  await button('Back').click();
  await expect.element(page.getByRole('heading', { name: 'History' }), SOON).toBeVisible();
});

import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Format } from '../../src/core/formats/format.ts';
import type { AppActionEvent, SettingsChangeEvent } from '../../src/ui/app/app-events.ts';
import '../../src/ui/format-picker/format-chip.ts';
import '../../src/ui/format-picker/format-sheet.ts';
import type { FormatSheet } from '../../src/ui/format-picker/format-sheet.ts';
import type { Settings } from '../../src/ui/device/settings.ts';
import { checkAccessibility } from './support/check-accessibility.ts';
import { mount, nextEvent, part } from './support/mount.ts';

let chosen: Partial<Settings>[];
let closed: number;
beforeEach(() => {
  chosen = [];
  closed = 0;
});

/** A sheet whose host takes over what is chosen, as the app does. */
async function mountSheet(format: Format, used: readonly Format[] = []): Promise<FormatSheet> {
  const sheet = document.createElement('inklens-format-sheet');
  sheet.format = format;
  sheet.used = used;
  sheet.addEventListener('settings-change', ({ change }: SettingsChangeEvent) => {
    chosen.push(change);
    sheet.format = change.format ?? sheet.format;
    sheet.used = change.usedFormats ?? sheet.used;
  });
  sheet.addEventListener('sheet-close', () => (closed += 1));
  return mount(sheet);
}

const radio = (name: RegExp) => page.getByRole('radio', { name });
const titles = (sheet: FormatSheet) =>
  [...(sheet.shadowRoot?.querySelectorAll('.title') ?? [])].map((title) => title.textContent);
const checked = (sheet: FormatSheet): string | undefined =>
  part<HTMLInputElement>(sheet, 'input:checked').closest('label')?.querySelector('.title')?.textContent;

describe('the button', () => {
  test('says what is read, and asks for the sheet', async () => {
    const chip = document.createElement('inklens-format-chip');
    chip.format = 'zip';
    await mount(chip);
    const asked = nextEvent<AppActionEvent>(chip, 'app-action');
    await page.getByRole('button', { name: 'What to read: ZIP code' }).click();
    expect((await asked).action).toBe('choose-format');
    await checkAccessibility(chip);
  });

  test('keeps a long pattern on one line, within its place', async () => {
    const chip = document.createElement('inklens-format-chip');
    chip.format = `pattern:${'99-AAA-'.repeat(5)}`;
    await mount(chip);
    const button = part(chip, 'button');
    expect(button.getBoundingClientRect().width).toBeLessThanOrEqual(360);
    expect(button.getBoundingClientRect().height).toBeLessThan(60);
  });
});

describe('the sheet', () => {
  test('has every format with an example, the chosen one marked and in focus', async () => {
    const sheet = await mountSheet('amount');
    expect(titles(sheet)).toHaveLength(15);
    for (const row of sheet.shadowRoot?.querySelectorAll('label') ?? []) {
      expect(row.querySelector('.example')?.textContent, row.textContent).toMatch(/, such as .+/);
      expect(row.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    }
    await expect.element(radio(/^Amount/)).toBeChecked();
    expect(checked(sheet)).toBe('Amount');
    expect(sheet.shadowRoot?.activeElement).toBe(part(sheet, 'input:checked'));
  });

  test('begins with what was used last, and keeps its order while it is open', async () => {
    const sheet = await mountSheet('zip', ['zip', 'iban', 'date', 'time']);
    expect(titles(sheet).slice(0, 4)).toEqual(['ZIP code', 'IBAN', 'Date', 'Digits']);
    const before = titles(sheet);
    await userEvent.keyboard('{ArrowDown}');
    expect(titles(sheet)).toEqual(before);
  });

  test('a press chooses and closes', async () => {
    await mountSheet('digits');
    await page.getByText('ZIP code').click();
    expect(chosen).toEqual([{ format: 'zip', usedFormats: ['zip', 'digits'] }]);
    expect(closed).toBe(1);
  });

  test('a press on what is chosen closes as well', async () => {
    await mountSheet('digits');
    await page.getByText('Digits').click();
    expect(chosen).toEqual([]);
    expect(closed).toBe(1);
  });

  test('arrow keys choose and leave it open, and what they pass over was not used; Enter closes', async () => {
    const sheet = await mountSheet('digits');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(checked(sheet)).toBe('Amount');
    expect(closed).toBe(0);
    expect(chosen.at(-1)).toEqual({ format: 'amount', usedFormats: ['amount', 'digits'] });
    await userEvent.keyboard('{Enter}');
    expect(closed).toBe(1);
  });

  test.each<Format>(['digits', 'meter:5,1', 'pattern:99-AAA-9'])(
    'has no accessibility faults at %s',
    async (format) => {
      await checkAccessibility(await mountSheet(format, ['zip']));
    },
  );
});

describe('a pattern of one’s own', () => {
  const field = () => page.getByRole('textbox', { name: 'What stands in each place' });
  const words = (sheet: FormatSheet) => part(part(sheet, 'inklens-pattern-field'), '#words').textContent;

  test('is typed at once, explained, and set as soon as it is one', async () => {
    const sheet = await mountSheet('digits');
    await page.getByText('Own pattern').click();
    await expect.poll(() => field().element().matches(':focus')).toBe(true);
    expect(closed).toBe(0);
    expect(chosen.at(-1)?.format).toBe('pattern:99-AAA-9');
    await userEvent.keyboard('A9');
    expect(chosen.at(-1)).toEqual({ format: 'pattern:A9', usedFormats: ['pattern:A9', 'digits'] });
    await sheet.updateComplete;
    expect(words(sheet)).toBe('1 letter, 1 digit: such as K7');
    await userEvent.keyboard('{Enter}');
    expect(closed).toBe(1);
  });

  test('is refused in words where it is none, and the one before stays', async () => {
    const sheet = await mountSheet('pattern:A9');
    await field().fill('A9\\');
    expect(words(sheet)).toBe('A backslash takes the next sign as it is: type that one too.');
    expect(field().element().getAttribute('aria-invalid')).toBe('true');
    expect(chosen).toEqual([]);
    await page.getByRole('button', { name: 'Done' }).click();
    expect(closed).toBe(0);
    expect(field().element().matches(':focus')).toBe(true);
  });

  test('is remembered', async () => {
    await mountSheet('digits', ['digits', 'pattern:(99) A']);
    await page.getByText('Own pattern').click();
    await expect.element(field()).toHaveValue('(99) A');
    expect(chosen.at(-1)?.format).toBe('pattern:(99) A');
  });

  test('that was typed is not lost when another format is chosen after all', async () => {
    await mountSheet('pattern:A9');
    await field().fill('AA99');
    await page.getByText('Phone number').click();
    expect(chosen.at(-1)).toEqual({ format: 'phone', usedFormats: ['phone', 'pattern:AA99'] });
  });
});

describe('a meter', () => {
  test('is of any length, or of so many digits and decimals', async () => {
    await mountSheet('digits');
    await page.getByText('Meter reading').click();
    expect(closed).toBe(0);
    expect(chosen.at(-1)?.format).toBe('meter');
    await page.getByRole('checkbox', { name: 'Any length' }).click();
    expect(chosen.at(-1)?.format).toBe('meter:5,1');
    await page.getByRole('button', { name: 'More: Digits' }).click();
    await page.getByRole('button', { name: 'Fewer: Decimals' }).click();
    expect(chosen.at(-1)).toEqual({ format: 'meter:6', usedFormats: ['meter:6', 'digits'] });
    await page.getByRole('button', { name: 'Done' }).click();
    expect(closed).toBe(1);
  });

  test('stops at its ends', async () => {
    await mountSheet('meter:12');
    const fewer = page.getByRole('button', { name: 'Fewer: Decimals' });
    await expect.element(fewer).toHaveAttribute('aria-disabled', 'true');
    await fewer.click({ force: true });
    await page.getByRole('button', { name: 'More: Digits' }).click({ force: true });
    expect(chosen).toEqual([]);
  });
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { KeptEntry } from '../../../src/core/history/entry.ts';
import type { AppShell } from '../../../src/ui/app/app-shell/app-shell.ts';
import { sampleEntry } from '../../unit/core/history/sample-entry.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { DRAWN_THEMES } from '../support/drawn-themes.ts';
import { keepEntries, keptEntries } from '../support/keep-entries.ts';
import { openApp, SOON } from '../support/open-app.ts';

const HOUR = 3_600_000; // milliseconds
const OLD = Date.now() - 3 * HOUR;

const THREE: readonly KeptEntry[] = [
  sampleEntry({ id: 'zip', text: '02134', value: '02134', at: Date.now() - HOUR, note: 'kitchen' }),
  sampleEntry({ id: 'amount', text: '1,204.50', value: '1204.50', format: 'amount', at: Date.now() - 2 * HOUR }),
  sampleEntry({ id: 'digits', text: '0042', value: '0042', format: 'digits', at: OLD, confidence: 0.4 }),
];

async function openHistory(entries: readonly KeptEntry[] = THREE): Promise<AppShell> {
  await page.viewport(360, 740);
  await keepEntries(entries);
  const app = await openApp();
  await press('History');
  await expect.element(page.getByRole('heading', { name: 'History' }), SOON).toBeVisible();
  return app;
}

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();
const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });
const texts = () =>
  page
    .getByRole('listitem')
    .elements()
    .map((item) => item.querySelector('.text')?.textContent);

afterEach(() => {
  Reflect.deleteProperty(navigator, 'share');
});

describe('the history', () => {
  test('shows what was kept, newest first, and searches it by text, note and kind', async () => {
    await openHistory();
    await expect.poll(texts, SOON).toEqual(['02134', '1,204.50', '0042']);
    await page.getByRole('searchbox').fill('kitch');
    await expect.poll(texts, SOON).toEqual(['02134']);
    await expect.element(page.getByText('1 of 3 entries')).toBeVisible();
    await page.getByRole('searchbox').fill('no such thing');
    await press('Show all');
    await expect.poll(texts, SOON).toHaveLength(3);
    await expect.element(page.getByRole('searchbox')).toHaveValue('');
    await press('Amount');
    await expect.poll(texts, SOON).toEqual(['1,204.50']);
  });

  test('an entry is noted upon, and put right as text', async () => {
    await openHistory();
    await row('0042').getByRole('button').click();
    await expect.element(page.getByText('Probably wrong, 40%')).toBeVisible();
    await page.getByLabelText('Note').fill('from the back, "twice"');
    await press('Edit');
    await page.getByLabelText('What is written there').fill('0043');
    await press('Save');
    await expect.element(page.getByText('Put right by hand')).toBeVisible();
    await press('Close');
    await expect.poll(texts, SOON).toEqual(['02134', '1,204.50', '0043']);
    const changed = (await keptEntries()).find(({ id }) => id === 'digits');
    expect(changed).toMatchObject({ text: '0043', value: '0043', note: 'from the back, "twice"', corrected: true });
  });

  test('what is deleted comes back whole', async () => {
    const thumbnail = { width: 2, height: 1, type: 'image/webp', bytes: Uint8Array.of(1, 2, 3).buffer };
    await openHistory([{ ...THREE[0], thumbnail }, ...THREE.slice(1)]);
    const before = await keptEntries();
    await row('02134').getByRole('button').click();
    await press('Delete');
    await expect.poll(texts, SOON).toEqual(['1,204.50', '0042']);
    await press('Undo');
    await expect.poll(texts, SOON).toHaveLength(3);
    expect(await keptEntries()).toEqual(before);
    await row('02134').getByRole('button').click();
    await expect.element(page.getByAltText('What it was read from'), SOON).toBeInTheDocument();
  });

  test('a long press selects; what is selected is deleted, and all is only after a question', async () => {
    await openHistory();
    await expect.poll(texts, SOON).toHaveLength(3);
    const pressed = row('1,204.50').getByRole('button').element();
    pressed.dispatchEvent(new PointerEvent('pointerdown', { isPrimary: true, button: 0, bubbles: true }));
    await expect.element(page.getByRole('heading', { name: '1 selected' }), SOON).toBeVisible();
    pressed.dispatchEvent(new PointerEvent('pointerup', { isPrimary: true, button: 0, bubbles: true }));
    (pressed as HTMLElement).click(); // what the browser makes of the press's end
    await expect.element(page.getByRole('heading', { name: '1 selected' })).toBeVisible();
    await row('0042').getByRole('checkbox').click();
    await press('Delete');
    await expect.element(page.getByText('2 entries deleted'), SOON).toBeVisible();
    await expect.poll(texts, SOON).toEqual(['02134']);
    await press('Undo');
    await press('More');
    await press('Delete all');
    await expect.element(page.getByRole('heading', { name: 'Delete all 3 entries?' })).toBeVisible();
    await press('Delete all');
    await expect.element(page.getByText('Nothing here yet'), SOON).toBeVisible();
    expect(await keptEntries()).toEqual([]);
    await press('Undo');
    await expect.poll(texts, SOON).toHaveLength(3);
  });

  test('is walked through by keys', async () => {
    await openHistory();
    await expect.poll(texts, SOON).toHaveLength(3);
    const focused = () =>
      page
        .getByRole('listitem')
        .elements()
        .findIndex((item) => item.matches(':focus-within'));
    (row('02134').getByRole('button').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe(2);
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe(0);
    await userEvent.keyboard('{End}{Enter}');
    await expect.element(page.getByLabelText('Note'), SOON).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused, SOON).toBe(2);
  });

  test('is shared where the browser shares, and offers nothing where it does not', async () => {
    await openHistory();
    await row('02134').getByRole('button').click();
    await expect.element(page.getByLabelText('Note'), SOON).toBeVisible();
    expect(page.getByRole('button', { name: 'Share' }).elements()).toHaveLength(0);
    await press('Close');
    const shared = vi.fn<(data: ShareData) => Promise<void>>(() => Promise.resolve());
    Object.defineProperty(navigator, 'share', { configurable: true, value: shared });
    await row('02134').getByRole('button').click();
    await press('Share');
    expect(shared).toHaveBeenCalledWith({ text: '02134' });
  });

  test('takes a file’s good entries, and names its bad ones', async () => {
    const app = await openHistory();
    const picker = app.shadowRoot?.querySelector('inklens-history-screen')?.shadowRoot?.querySelector('input');
    const good = JSON.stringify({ ...sampleEntry({ id: 'new', text: '007', note: 'a "b", c' }) });
    const bad = JSON.stringify({ ...sampleEntry({ id: 'bad' }), confidence: 7 });
    const known = JSON.stringify(THREE[0]);
    const file = new File([`{"inklens": 1,\n"entries": [\n${good},\n${bad},\n${known}\n]}`], 'history.json');
    const data = new DataTransfer();
    data.items.add(file);
    if (!picker) throw new Error('no file picker');
    picker.files = data.files;
    picker.dispatchEvent(new Event('change'));
    await expect.element(page.getByText('1 entry added.'), SOON).toBeVisible();
    await expect.element(page.getByText('left as they are: 1.')).toBeVisible();
    await expect.element(page.getByText('Line 4, confidence: expected a number from 0 to 1, got 7.')).toBeVisible();
    await press('Close');
    await expect.element(row('007')).toBeVisible();
  });

  test('says why there is none, and tries again', async () => {
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    await page.viewport(360, 740);
    const app = await openApp();
    await press('History');
    await expect.element(page.getByRole('heading', { name: 'Nothing is kept here' }), SOON).toBeVisible();
    await checkAccessibility(app);
    opening.mockRestore();
    await keepEntries(THREE);
    await press('Try again');
    await expect.poll(texts, SOON).toHaveLength(3);
  });

  test('ten thousand entries are a few rows on the page', async () => {
    await openHistory(
      Array.from({ length: 10_000 }, (_, i) =>
        sampleEntry({ id: String(i), text: String(i).padStart(5, '0'), at: i * HOUR }),
      ),
    );
    await expect.element(page.getByText('10,000 entries'), SOON).toBeVisible();
    expect(texts()[0]).toBe('09999');
    expect(texts().length).toBeLessThan(40);
    (row('09999').getByRole('button').element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect.element(row('00000'), SOON).toBeVisible();
    expect(texts().length).toBeLessThan(40);
    await page.getByRole('searchbox').fill('01234');
    await expect.poll(texts, SOON).toEqual(['01234']);
  });
});

describe.each(DRAWN_THEMES)('in the theme “%s”', (theme) => {
  test('list, selection, sheets and emptiness have no accessibility faults', async () => {
    localStorage.setItem('inklens.settings', JSON.stringify({ theme }));
    const app = await openHistory();
    await expect.poll(texts, SOON).toHaveLength(3);
    await checkAccessibility(app);
    await row('02134').getByRole('button').click();
    await press('Edit');
    await expect.element(page.getByLabelText('What is written there'), SOON).toBeVisible();
    await checkAccessibility(app);
    await press('Close');
    await press('Select');
    await row('02134').getByRole('checkbox').click();
    await checkAccessibility(app);
    await press('Export');
    await expect.element(page.getByRole('heading', { name: 'Take 1 entry along' }), SOON).toBeVisible();
    await checkAccessibility(app);
    await press('Close');
    await press('All');
    await press('Delete');
    await expect.element(page.getByText('3 entries deleted'), SOON).toBeVisible();
    await checkAccessibility(app);
  });
});

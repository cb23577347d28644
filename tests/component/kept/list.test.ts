import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fieldFormat } from '../../../src/core/formats/parse-format.ts';
import type { ReadLine } from '../../../src/core/reading.ts';
import { deleteHistory } from '../../../src/history/delete-history.ts';
import { ListWishEvent } from '../../../src/ui/kept/lists/list-wish-event.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { DRAWN_THEMES } from '../support/drawn-themes.ts';
import { LIST_DATABASE, type ListHost } from '../support/list-host.ts';
import '../support/list-host.ts';
import { mount, part } from '../support/mount.ts';
import { sampleLine } from '../support/sample-reading.ts';

const SOON = { timeout: 5000 };

/** An amount, in a cell of a sheet where a place is asked for. */
function amount(text: string, [column, row]: readonly [number, number] = [0, 0]): ReadLine {
  const line = sampleLine(text, [40 + 200 * column, 40 + 80 * row, 120, 40]);
  const value = fieldFormat('amount').value(text);
  return value === undefined ? line : { ...line, value };
}

async function openList(...texts: readonly string[]): Promise<ListHost> {
  const host = await mount(document.createElement('test-list-host'));
  for (const text of texts) host.list.locked([amount(text)]);
  await expect.poll(() => shown(host), SOON).toEqual(texts);
  return host;
}

const rowsOf = (host: ListHost): ShadowRoot => {
  const { shadowRoot } = part(part(host, 'inklens-list-sheet'), 'inklens-list-rows');
  if (shadowRoot === null) throw new Error('the rows are not rendered');
  return shadowRoot;
};

/** The strings in the sheet, in order. */
const shown = (host: ListHost): string[] => {
  const rows = part(host, 'inklens-list-sheet').shadowRoot?.querySelector('inklens-list-rows')?.shadowRoot;
  return [...(rows?.querySelectorAll('.text') ?? [])].map((text) => text.textContent.trim());
};

const panel = (host: ListHost): string =>
  part(part(host, 'inklens-list-panel'), '.open').textContent.replaceAll(/\s+/g, ' ');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

beforeEach(async () => {
  expect(await deleteHistory(LIST_DATABASE)).toEqual({ ok: true, value: undefined });
});

describe('list mode', () => {
  test('each string that locks drops in; count and exact sum go along', async () => {
    const host = await openList('0.10', '0.20', '1,250.75');
    expect(panel(host)).toContain('3 items, sum 1,251.05');
    expect(part(part(host, 'inklens-list-sheet'), '.total').textContent).toContain('3 items, sum 1,251.05');
    expect(part(part(host, 'inklens-list-panel'), '.last span').textContent).toBe('1,250.75'); // the newest first
  });

  test('a duplicate is held back, and added anyway', async () => {
    const host = await openList('0.10', '0.20');
    host.list.locked([amount('0.10')]);
    await expect.element(page.getByText('Already in the list: 0.10'), SOON).toBeInTheDocument();
    expect(shown(host)).toEqual(['0.10', '0.20']);
    part(part(host, 'inklens-list-panel'), '.twice .quiet').click();
    await expect.poll(() => shown(host), SOON).toEqual(['0.10', '0.20', '0.10']);
    expect(part(host, 'inklens-list-panel').shadowRoot?.querySelector('.twice')).toBeNull();
  });

  test('what is more likely wrong than right stays out, and nothing drops in while it is off', async () => {
    const host = await openList('5.00');
    host.list.locked([{ ...amount('7.00'), state: 'rejected' }]);
    host.settings = { ...host.settings, listing: false };
    host.list.locked([amount('8.00')]);
    host.settings = { ...host.settings, listing: true };
    host.list.locked([amount('9.00')]);
    await expect.poll(() => shown(host), SOON).toEqual(['5.00', '9.00']);
  });

  test('the list is there again after the page was closed', async () => {
    const before = await openList('5.00', '6.00');
    const { settings } = before;
    before.remove();
    const host = document.createElement('test-list-host');
    host.settings = settings;
    await mount(host);
    await expect.poll(() => shown(host), SOON).toEqual(['5.00', '6.00']);
  });

  test('where nothing can be kept, that is said', async () => {
    vi.spyOn(globalThis, 'indexedDB', 'get').mockReturnValue(undefined as unknown as IDBFactory);
    const host = await mount(document.createElement('test-list-host'));
    host.list.locked([amount('5.00')]);
    await expect.poll(() => host.said, SOON).toEqual(['unavailable']);
    vi.restoreAllMocks();
  });
});

describe('the sheet', () => {
  test('deletes, and brings back what was deleted to its place', async () => {
    const host = await openList('1.00', '2.00', '3.00');
    await button('2.00').click();
    await button('Delete').click();
    await expect.poll(() => shown(host), SOON).toEqual(['1.00', '3.00']);
    await expect.element(page.getByText('2.00 deleted'), SOON).toBeVisible();
    await button('Undo').click();
    await expect.poll(() => shown(host), SOON).toEqual(['1.00', '2.00', '3.00']);
  });

  test('puts a string right, its value and the sum too; that can be undone', async () => {
    const host = await openList('1.00', '2.00');
    await button('2.00').click();
    await page.getByRole('textbox', { name: 'What is written' }).fill('20.50');
    await button('Save').click();
    await expect.poll(() => panel(host), SOON).toContain('sum 21.50');
    await button('Undo').click();
    await expect.poll(() => panel(host), SOON).toContain('sum 3.00');
  });

  test('moves rows with the arrow keys and with buttons, and the focus goes along', async () => {
    const host = await openList('1.00', '2.00', '3.00');
    part(part(part(host, 'inklens-list-sheet'), 'inklens-list-rows'), '[aria-label="Move 3.00"]').focus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => shown(host), SOON).toEqual(['1.00', '3.00', '2.00']);
    await expect.poll(() => rowsOf(host).activeElement?.ariaLabel, SOON).toBe('Move 3.00');
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => shown(host), SOON).toEqual(['3.00', '1.00', '2.00']);
    await button('3.00').click();
    await button('Move down').click();
    await expect.poll(() => shown(host), SOON).toEqual(['1.00', '3.00', '2.00']);
  });

  test('moves a row that is dragged by its handle', async () => {
    const host = await openList('1.00', '2.00', '3.00');
    const [handle] = rowsOf(host).querySelectorAll<HTMLElement>('.handle');
    vi.spyOn(handle, 'setPointerCapture').mockImplementation(() => undefined); // there is no such pointer
    const box = handle.getBoundingClientRect();
    const point = (type: string, down: number): boolean =>
      handle.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerId: 1, clientX: box.x + 5, clientY: box.y + 5 + down })); // prettier-ignore
    point('pointerdown', 0);
    point('pointermove', 1.4 * box.height);
    await expect.poll(() => rowsOf(host).querySelectorAll('li')[1].style.transform, SOON).toBe(`translateY(-${rowsOf(host).querySelectorAll('li')[0].offsetHeight}px)`); // prettier-ignore
    point('pointerup', 1.4 * box.height);
    await expect.poll(() => shown(host), SOON).toEqual(['2.00', '1.00', '3.00']);
    expect(rowsOf(host).querySelectorAll('li')[1].style.transform).toBe('');
  });

  test('renames the list, begins another one, goes back to the first, and deletes it with a way back', async () => {
    const host = await openList('1.00');
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('Receipts');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => host.list.view.list?.name, SOON).toBe('Receipts');
    await button('New list').click();
    await expect.poll(() => shown(host), SOON).toEqual([]);
    expect(host.list.view.list?.name).toMatch(/^List of /);
    await page.getByRole('combobox', { name: 'Which list' }).selectOptions('Receipts');
    await expect.poll(() => shown(host), SOON).toEqual(['1.00']);
    await button('Delete the list').click();
    await expect.poll(() => host.list.view.lists.length, SOON).toBe(1);
    await button('Undo').click();
    await expect.poll(() => shown(host), SOON).toEqual(['1.00']);
  });
});

describe('a table', () => {
  /** Two rows of three, the cell in the middle of the second one empty. */
  const TABLE = [amount('1.00', [0, 0]), amount('2.00', [1, 0]), amount('3.00', [2, 0]), amount('1.00', [0, 1]), amount('0.05', [2, 1])]; // prettier-ignore

  async function openTable(): Promise<ListHost> {
    const host = await mount(document.createElement('test-list-host'));
    host.lines = TABLE;
    host.dispatchEvent(new ListWishEvent({ kind: 'add-shown' }));
    await expect.poll(() => shown(host).length, SOON).toBe(5);
    return host;
  }

  const cells = (host: ListHost): string[] =>
    [...rowsOf(host).querySelectorAll('tr')].map((row) =>
      [...row.querySelectorAll('td, th')].map((cell) => cell.textContent.trim().replaceAll(/\s+/g, ' ')).join('|'),
    );

  test('keeps its rows and columns, equal amounts too, with a sum below each column', async () => {
    const host = await openTable();
    expect(cells(host)).toEqual(['|1.00|2.00|3.00', '|1.00||0.05', 'SumΣ|2.00|2.00|3.05']);
    expect(host.list.view.list?.columns).toEqual(['', '', '']);
    expect(host.said).toEqual([expect.stringMatching(/^Added to “Table of .*”: 5$/)]);
  });

  test('its rows are moved and deleted as a whole', async () => {
    const host = await openTable();
    await button('0.05').click();
    await button('Move up').click();
    await expect.poll(() => cells(host)[0], SOON).toContain('1.00||0.05');
    await button('Delete the row').click();
    await expect.poll(() => cells(host), SOON).toEqual(['|1.00|2.00|3.00', 'SumΣ|1.00|2.00|3.00']);
  });

  test('has no accessibility faults, with tools open too', async () => {
    const host = await openTable();
    await checkAccessibility(host);
    await button('0.05').click();
    await checkAccessibility(host);
  });
});

test('panel and sheet have no accessibility faults, empty and full, in any theme', async () => {
  const empty = await mount(document.createElement('test-list-host'));
  await checkAccessibility(empty);
  empty.remove();
  const host = await openList('1.00', '2.00');
  host.list.locked([amount('1.00')]);
  await expect.element(page.getByText('Already in the list: 1.00'), SOON).toBeInTheDocument();
  for (const theme of DRAWN_THEMES) {
    (host.getRootNode() as ShadowRoot).host.setAttribute('theme', theme);
    await checkAccessibility(host);
  }
});

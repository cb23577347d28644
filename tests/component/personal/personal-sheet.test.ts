import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Sample } from '../../../src/core/history/entry.ts';
import type { SettingsChangeEvent } from '../../../src/ui/app/app-events.ts';
import { deleteHistory } from '../../../src/history/delete-history.ts';
import type { History } from '../../../src/history/history.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import '../../../src/ui/personal/personal-sheet/personal-sheet.ts';
import type { PersonalSheet } from '../../../src/ui/personal/personal-sheet/personal-sheet.ts';
import { mount, nextEvent, part } from '../support/mount.ts';

const NAME = 'inklens-test-of-hand';
const SOON = { timeout: 5000 };
let history: History;

/** A picture with ink in one place. */
const sample = (id: string, label: string, at: number): Sample => ({
  id,
  label,
  pixels: new Uint8Array(784).fill(255, at, at + 1),
  at,
});
const SAMPLES = [sample('c', '7', 3), sample('b', '1', 2), sample('a', '7', 1)];

beforeEach(async () => {
  const opened = await openHistory(NAME);
  if (!opened.ok) throw new Error(opened.error.kind);
  history = opened.value;
  await history.samples.putAll(SAMPLES);
});
afterEach(async () => {
  history.close();
  await deleteHistory(NAME);
  vi.restoreAllMocks();
});

/** The sheet, which follows the database as the app has it follow. */
async function open(change: Partial<PersonalSheet> = {}): Promise<PersonalSheet> {
  const sheet = document.createElement('inklens-personal-sheet');
  Object.assign(sheet, { samples: SAMPLES, ask: (body: (of: History) => unknown) => body(history), ...change });
  history.onChange(() => {
    void history.samples.all().then((all) => all.ok && (sheet.samples = all.value));
  });
  return mount(sheet);
}

const press = (name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const crops = (of: string) => page.getByRole('button', { name: new RegExp(`^${of}, kept `) });
const kept = async (): Promise<string[]> => {
  const all = await history.samples.all();
  return all.ok ? all.value.map(({ id }) => id) : [];
};

/** Where there is ink, by the number of the pixel. */
function inkIn(canvas: HTMLCanvasElement): number[] {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, 28, 28) ?? { data: [] };
  return Array.from({ length: 784 }, (_, i) => i).filter((i) => data[4 * i] === 0);
}

describe('the sheet of a hand', () => {
  test('shows each character as it was seen, under what it is, with the count', async () => {
    const sheet = await open();
    const groups = [...(sheet.shadowRoot?.querySelectorAll('section') ?? [])];
    const titles = groups.map((group) => group.querySelector('h3')?.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(titles).toEqual(['1 1', '7 2']);
    const pictures = sheet.shadowRoot?.querySelectorAll('inklens-sample-picture') ?? [];
    const levels = [...pictures].map((picture) => inkIn(part<HTMLCanvasElement>(picture, 'canvas')));
    expect(levels).toEqual([[2], [3], [1]]);
  });

  test('one that is selected is deleted, and comes back', async () => {
    await open();
    await crops('7').first().click();
    await press('Delete 1');
    await expect.poll(kept, SOON).toEqual(['b', 'a']);
    await expect.element(page.getByText('1 character deleted')).toBeVisible();
    await expect.poll(() => crops('7').elements().length, SOON).toBe(1);
    await press('Undo');
    await expect.poll(kept, SOON).toEqual(['c', 'b', 'a']);
    await expect.element(page.getByText('It is back.'), SOON).toBeVisible();
  });

  test('several are selected and let go again', async () => {
    await open();
    await crops('7').first().click();
    await crops('1').click();
    expect(crops('1').element().getAttribute('aria-pressed')).toBe('true');
    await press('Select none');
    expect(crops('1').element().getAttribute('aria-pressed')).toBe('false');
    await expect.element(page.getByRole('button', { name: 'Export' })).toBeVisible();
    expect(await kept()).toEqual(['c', 'b', 'a']);
  });

  test('all are deleted after a question, whose answer has the focus; “Keep” keeps them', async () => {
    const sheet = await open();
    await press('Delete all');
    await expect.poll(() => sheet.shadowRoot?.activeElement?.textContent.trim(), SOON).toBe('Keep');
    await press('Keep');
    expect(await kept()).toEqual(['c', 'b', 'a']);
    await press('Delete all');
    await press('Delete');
    await expect.poll(kept, SOON).toEqual([]);
    await expect.element(page.getByText('No characters yet'), SOON).toBeVisible();
    await press('Undo');
    await expect.poll(() => crops('7').elements().length, SOON).toBe(2);
  });

  test('they are saved as a zip of what training takes, the oldest first', async () => {
    let saved: Blob | undefined;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
      saved = content as Blob;
      return '#';
    });
    await open();
    await press('Export');
    await expect.element(page.getByText('3 characters saved.'), SOON).toBeVisible();
    const files = unzipSync(new Uint8Array((await saved?.arrayBuffer()) ?? new ArrayBuffer()));
    expect(Object.keys(files)).toEqual(['crops/7/00001.png', 'crops/1/00002.png', 'crops/7/00003.png']);
  });

  test('its switches say what is to be otherwise', async () => {
    const sheet = await open();
    const changes: unknown[] = [];
    sheet.addEventListener('settings-change', ({ change }: SettingsChangeEvent) => changes.push(change));
    await page.getByRole('switch', { name: 'Keep what I put right' }).click();
    await page.getByRole('switch', { name: 'Read with what is kept' }).click();
    expect(changes).toEqual([{ keepCharacters: 'yes' }, { personal: false }]);
  });

  test('without any it says how they come', async () => {
    const settings = { keepCharacters: 'yes', personal: true } as const;
    const sheet = await open({ samples: [], settings });
    await expect.element(page.getByText(/^Tap a character/)).toBeVisible();
    sheet.settings = { ...settings, keepCharacters: 'no' };
    await expect.element(page.getByText(/^Switch keeping on/)).toBeVisible();
    expect(page.getByRole('button', { name: 'Export' }).elements()).toEqual([]);
  });

  test('where they can’t be had it says why, and tries again', async () => {
    const retry = vi.fn();
    await open({ samples: undefined, failure: { kind: 'blocked' }, retry });
    await expect.element(page.getByRole('alert')).toHaveTextContent('Another tab is in the way');
    await press('Try again');
    expect(retry).toHaveBeenCalledOnce();
  });

  test('what can’t be deleted stays, and that is said', async () => {
    await open({ ask: () => Promise.resolve({ ok: false, error: { kind: 'blocked' } }) });
    await crops('1').click();
    await press('Delete 1');
    await expect.element(page.getByText(/^An older Inklens is open/), SOON).toBeVisible();
    expect(crops('1').elements()).toHaveLength(1);
  });
});

describe('the offer', () => {
  test.each([
    ['Yes', 'yes'],
    ['No', 'no'],
  ])('“%s” is an answer', async (name, answer) => {
    await import('../../../src/ui/personal/personal-offer/personal-offer.ts');
    const offer = await mount(document.createElement('inklens-personal-offer'));
    const said = nextEvent<SettingsChangeEvent>(offer, 'settings-change');
    await press(name);
    expect((await said).change).toEqual({ keepCharacters: answer });
  });
});

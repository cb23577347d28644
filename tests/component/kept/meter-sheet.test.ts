import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Entry } from '../../../src/core/history/entry.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import type { NoteEvent } from '../../../src/ui/app/app-events.ts';
import { HistoryController } from '../../../src/ui/kept/history-controller.ts';
import '../../../src/ui/kept/meter-sheet/meter-sheet.ts';
import type { MeterSheet } from '../../../src/ui/kept/meter-sheet/meter-sheet.ts';
import { sampleEntry } from '../../unit/core/history/sample-entry.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { keepEntries } from '../support/keep-entries.ts';
import { keepMeters } from '../support/keep-meters.ts';
import { mount, nextEvent } from '../support/mount.ts';

const SOON = { timeout: 5000 };
const METER = { id: 'm', name: 'Electricity', unit: 'kWh', format: 'meter:5,1', at: 0 } as const;
const draft = (text: string): Entry =>
  sampleEntry({ id: '', text, value: String(Number(text.replace(',', '.'))), format: 'meter:5,1', at: Date.now() });

/** A sheet over the app's own database. */
async function openSheet(...texts: readonly string[]): Promise<MeterSheet> {
  const sheet = document.createElement('inklens-meter-sheet');
  const history = new HistoryController(sheet);
  history.load();
  sheet.addController({
    hostUpdate: () => {
      sheet.held = history.held;
      sheet.state = history.state;
    },
  });
  sheet.door = history;
  sheet.drafts = texts.map(draft);
  await mount(sheet);
  await expect.poll(() => history.state.kind, SOON).toBe('ready');
  return sheet;
}

/** What is kept, as text and meter. */
async function kept(): Promise<string[]> {
  const history = await openHistory();
  if (!history.ok) throw new Error(history.error.kind);
  const [entries, meters] = await Promise.all([history.value.entries.all(), history.value.meters.all()]);
  history.value.close();
  if (!entries.ok || !meters.ok) throw new Error('the history could not be read');
  return entries.value.map(
    ({ text, meter }) => `${text} ${meters.value.find(({ id }) => id === meter)?.name ?? 'none'}`,
  );
}

const save = () => page.getByRole('button', { name: 'Save', exact: true });

beforeEach(() => keepEntries([]));

test('a reading makes a meter of its own, which has to have a name', async () => {
  const sheet = await openSheet('00421,3');
  await page.getByRole('textbox', { name: 'Name, such as Electricity' }).fill('Gas');
  await page.getByRole('textbox', { name: 'Unit, such as kWh' }).fill('m³');
  const [note, closed] = [nextEvent<NoteEvent>(sheet, 'note'), nextEvent(sheet, 'sheet-close')];
  await save().click();
  expect((await note).text).toBe('Saved to “Gas”');
  await closed;
  expect(await kept()).toEqual(['00421,3 Gas']);
});

test('what was just kept is moved to the meter, and not kept twice', async () => {
  await keepEntries([{ ...draft('00421,3'), id: 'read' }]);
  await keepMeters([METER]);
  const sheet = await openSheet('00421,3');
  const closed = nextEvent(sheet, 'sheet-close');
  await save().click();
  await closed;
  expect(await kept()).toEqual(['00421,3 Electricity']);
});

test('it says before that a reading goes backwards, and what was used where it does not', async () => {
  await keepEntries([{ ...draft('00400,0'), id: 'old', at: Date.now() - 86_400_000, meter: 'm' }]);
  await keepMeters([METER]);
  await openSheet('00321,3', '00421,3');
  await expect.element(page.getByText('Goes backwards, by 78.7 kWh. Misread, another meter, or a new one?'), SOON).toBeVisible(); // prettier-ignore
  await page.getByRole('radio', { name: '00421,3' }).click();
  await expect.element(page.getByText('Used since the last reading: +21.3 kWh')).toBeVisible();
});

test('it has no accessibility faults, with a choice of readings and meters and without', async () => {
  const first = await openSheet('00421,3');
  await checkAccessibility(first);
  first.remove();
  await keepMeters([METER]);
  await checkAccessibility(await openSheet('00321,3', '00421,3'));
});

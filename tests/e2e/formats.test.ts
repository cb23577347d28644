import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { filmStringsFlat } from '../fixtures/film-strings.ts';
import { compressAsJpeg } from '../fixtures/photograph.ts';
import { photographStrings } from '../fixtures/photograph-strings.ts';
import { FilmChanger } from './support/change-film.ts';
import { chooseFormat, chooseMeter, choosePattern } from './support/choose-format.ts';
import { pickFile, type GivenFile } from './support/give-file.ts';
import { openApp } from './support/open-app.ts';
import { appNumber, expectReading, shownStrings } from './support/reading.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** A format, a string that is one, and below it on the same sheet one that is none, with what is to be said of both. */
interface FormatCase {
  readonly name: string;
  readonly right: string;
  /** Absent where the format has no end that could be told. */
  readonly praise?: string;
  readonly wrong: string;
  /** Absent where the format takes no such string: then nothing in its place locks. */
  readonly fault?: string;
}

/** One of each sort: no end, an end, a meaning, a check digit, letters. `tests/unit/reader/read-formats.test.ts` reads them all. */
const CASES: readonly FormatCase[] = [
  { name: 'ZIP code', right: '60617', praise: 'ZIP code, complete', wrong: '407', fault: 'Not a complete ZIP code. Expected something like 90210-1234' }, // prettier-ignore
  { name: 'Amount', right: '1,250.75', praise: 'Amount, complete. 1250.75', wrong: 'HEFT' },
  { name: 'Date', right: '31.12.2026', praise: 'Date, complete. 31 December 2026', wrong: '31.02.2026', fault: 'No such date. Expected a day up to 28 in February 2026, got 31' }, // prettier-ignore
  { name: 'Meter reading', right: '00421,3', praise: 'Meter reading, complete. 421.3', wrong: '042', fault: 'Not a complete meter reading. Expected something like 00007,5' }, // prettier-ignore
  { name: 'Card number', right: '4111111111111111', praise: 'Card number, check digit right', wrong: '4111111111111117', fault: 'Check digit wrong. Expected 1, got 7' }, // prettier-ignore
  { name: 'Own pattern', right: '42-KFZ-7', praise: 'Pattern, complete', wrong: 'KFZ-42', fault: 'Not a complete pattern. Expected something like 77-KKK-7' }, // prettier-ignore
];

/** Until a string has settled with its note, loading the reader on a busy machine included; milliseconds. */
const SETTLED = 30_000;
/** Frames in which a string would lock, if it were believed. */
const FOLLOWED = 8;
/** Characters less probable are unsure: low, for doubts are not what is tested here. */
const THRESHOLD = 0.3;

const folder = temporaryFolder();
let letters: GivenFile;

beforeAll(async () => {
  for (const { name, right, wrong } of CASES) {
    const sheet = { font: 'patrick-hand', sheet: 'marker on white', seed: 3, width: 960, height: 480 } as const;
    await filmStringsFlat(folder.path(`${name}.y4m`), { strings: [right, wrong], ...sheet });
  }
  const plan = { strings: ['RENT'], font: 'schoolbell', sheet: 'marker on white', seed: 4 } as const;
  const { image } = await photographStrings(plan);
  letters = { name: 'rent.jpg', mimeType: 'image/jpeg', buffer: await compressAsJpeg(image, 92) };
}, 240_000);

test('a format reads what it is for, and says what is wrong with what is none', { timeout: 600_000 }, async () => {
  const films = new FilmChanger(folder.path('camera.y4m'));
  await films.load(folder.path(`${CASES[0].name}.y4m`));
  await using opened = await openApp({
    camera: films.camera,
    context: { viewport: { width: 360, height: 740 }, hasTouch: true },
    prepare: (context) =>
      context.addInitScript((threshold) => {
        localStorage.setItem('inklens.settings', JSON.stringify({ threshold }));
      }, THRESHOLD),
  });
  const { page, errors } = opened;
  for (const { name, right, praise, wrong, fault } of CASES) {
    await films.load(folder.path(`${name}.y4m`));
    await page.getByRole('button', { name: 'Start camera' }).click();
    await choose(page, name);
    const [good, bad] = [lineOf(page, right), lineOf(page, wrong)];
    await expectNote(good, praise ?? '', name);
    if (fault === undefined) await expectNothingElseLocked(page, right, name);
    else await expectNote(bad, fault, name);
    await page.getByRole('button', { name: 'Back to the start' }).click();
  }
  expect(errors).toEqual([]);
});

test('what was chosen is kept, and can be changed while the reader is still loading', async () => {
  await using opened = await openApp();
  const { page } = opened;
  await pickFile(page, letters);
  await chooseFormat(page, 'Text');
  await expectReading(page, ['RENT']);
  await chooseFormat(page, 'Digits');
  await expect.poll(() => shownStrings(page)).toMatch(/^[\d\n]*$/);
  await choosePattern(page, 'AAAA');
  await expectReading(page, ['RENT']);

  await page.reload();
  await pickFile(page, letters);
  await page.getByRole('button', { name: 'What to read: AAAA' }).waitFor();
  await expectReading(page, ['RENT']);
});

function choose(page: Page, name: string): Promise<void> {
  if (name === 'Own pattern') return choosePattern(page, '99-AAA-9');
  if (name === 'Meter reading') return chooseMeter(page, 5, 1);
  return chooseFormat(page, name);
}

/** The line of the reading with this text, once it has settled. */
const lineOf = (page: Page, text: string): Locator =>
  page
    .getByTestId('reading')
    .locator('.line:not([data-agreement=settling])')
    .filter({ hasText: new RegExp(`^${text.replace(/[.+*]/g, '\\$&')}$`) });

/** Waits until a line is there and its note says this. */
async function expectNote(line: Locator, words: string, name: string): Promise<void> {
  await line.waitFor({ timeout: SETTLED }).catch((error: unknown) => {
    throw new Error(`${name}: ${String(error)}`);
  });
  const said = async (): Promise<string> => (await line.evaluate(noteBehind)).replace(/\s+/g, ' ').trim();
  await expect.poll(said, { timeout: SETTLED, message: name }).toBe(words);
}

/** Nothing else that stands there is believed, however long it is looked at. */
async function expectNothingElseLocked(page: Page, right: string, name: string): Promise<void> {
  const before = await appNumber(page, 'frames');
  await expect.poll(() => appNumber(page, 'frames'), { timeout: SETTLED }).toBeGreaterThan(before + FOLLOWED);
  const locked = await page.getByTestId('reading').locator('.line[data-agreement=locked]').allTextContents();
  expect(locked.filter((text) => text !== right), name).toEqual([]); // prettier-ignore
}

/** Runs in the page. */
const noteBehind = (line: Element): string => line.nextElementSibling?.shadowRoot?.textContent ?? '';

import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { RgbaImage } from '../../src/core/image.ts';
import { photographGoodNote, photographNearNote, TROUBLES, TROUBLE_STRINGS } from '../fixtures/photograph-trouble.ts';
import { writeY4m } from '../fixtures/write-y4m.ts';
import { FilmChanger } from './support/change-film.ts';
import { openApp } from './support/open-app.ts';
import { expectReading } from './support/reading.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** The films, and the words of each advice where the camera has neither torch nor zoom. */
const FILMS = { ...TROUBLES, 'cut-off': photographNearNote };

const WORDS: Readonly<Record<keyof typeof FILMS, string>> = {
  'too-dark': 'Too dark. Find more light.',
  blurred: 'Blurred. Hold still.',
  'too-small': 'Too small. Come closer.',
  tilted: 'Slanted. Hold the phone flat.',
  glare: 'Glare. Tilt the paper a little.',
  'nothing-written': 'No writing here. Move the frame.',
  'cut-off': 'Partly outside. Move left.',
};

const FRAMES = 3;
const FRAMES_PER_SECOND = 12;
/** Until advice stands: patience with a bare sheet, loading the reader and a busy machine included; milliseconds. */
const ADVICE = 30_000;
/** Time enough for any advice to come where there is cause. */
const QUIET = 6000;

const folder = temporaryFolder();
const kinds = Object.keys(WORDS) as (keyof typeof FILMS)[];

beforeAll(async () => {
  for (const kind of kinds) await writeY4m(folder.path(`${kind}.y4m`), FRAMES_PER_SECOND, frames(FILMS[kind]));
  await writeY4m(folder.path('good.y4m'), FRAMES_PER_SECOND, frames(photographGoodNote));
});

test('every trouble has its advice, and a note as it should be has none', { timeout: 300_000 }, async () => {
  const films = new FilmChanger(folder.path('camera.y4m'));
  await films.load(folder.path('good.y4m'));
  await using opened = await openApp({
    camera: films.camera,
    context: { viewport: { width: 360, height: 740 }, hasTouch: true },
  });
  const { page, errors } = opened;
  const pill = page.locator('inklens-advice-line .pill');
  for (const kind of kinds) {
    await films.load(folder.path(`${kind}.y4m`));
    await startCamera(page);
    await pill.filter({ hasText: WORDS[kind] }).waitFor({ timeout: ADVICE });
    const spoken = page.locator('inklens-advice-line [role=status]');
    expect(await spoken.textContent(), kind).toBe(WORDS[kind]);
    await stopCamera(page);
  }
  await films.load(folder.path('good.y4m'));
  await startCamera(page);
  await expectReading(page, TROUBLE_STRINGS);
  await page.waitForTimeout(QUIET);
  expect(await pill.count()).toBe(0);
  expect(errors).toEqual([]);
});

const startCamera = (page: Page): Promise<void> => page.getByRole('button', { name: 'Start camera' }).click();
const stopCamera = (page: Page): Promise<void> => page.getByRole('button', { name: 'Back to the start' }).click();

async function* frames(take: (frame: number) => Promise<RgbaImage>): AsyncGenerator<RgbaImage> {
  for (let frame = 0; frame < FRAMES; frame++) yield await take(frame);
}

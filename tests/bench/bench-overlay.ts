import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import type { Browser } from 'playwright-core';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { parseFlags } from '../../src/training/flags/parse-flags.ts';
import { launchChromium } from '../e2e/support/browser.ts';
import { filmMovingSheet, type FilmPlan, type FilmTruth } from './overlay/film-moving-sheet.ts';
import { extrapolate, findReadings, framesBetween } from './overlay/find-readings.ts';
import { scoreOverlay } from './overlay/score-overlay.ts';
import { watchOverlay, type Sample } from './overlay/watch-overlay.ts';

const HELP = `How well what is drawn over the live picture overlaps the ink: plays films whose ink is known to the production build in a real
browser, and compares at every repaint the outlines on the screen with the ink of the frame that the video shows then.
Prints one line of JSON a film.

npm run build && npm run --silent bench:overlay -- [flags]
  --dist DIR     the production build                               (dist)
  --seconds N    how long each film is watched                      (10)
  --only WORD    only films with this word in their name

  drawn          outlines as they are drawn: shown, iou, worstIou, off, worstOff
  unmoved        as the last reading alone would have them
  extrapolated   as if they went on as between the last two readings
  held           over the frame that was read, were it shown instead of the live picture
  lag            frames by which a reading is old, mean (at rest nobody can tell); repaints: how many were looked at;
                 readings: how many came
    shown            share of strings and repaints with an outline
    iou, worstIou    intersection over union of outline and ink: mean, and what 95 of 100 are better than
    off, worstOff    distance of their middles, CSS pixels: median, and what 95 of 100 are nearer than`;

const LANDSCAPE = { width: 1280, height: 720, view: { width: 740, height: 360 } };
const PORTRAIT = { width: 720, height: 1280, view: { width: 360, height: 740 } };
const HELD = {
  rest: { sway: 0.002, turn: 0.1, zoom: 0.002 },
  motion: { sway: 0.045, turn: 2, zoom: 0.04 },
} as const;
const FILMS = Object.entries({ landscape: LANDSCAPE, portrait: PORTRAIT }).flatMap(([way, size]) =>
  Object.entries(HELD).map(([how, held]) => ({
    name: `${way} ${how}`,
    ...size,
    ...held,
    strings: ['90210', '3675'],
    seed: 12,
  })),
);
const FIRST_READING = 60_000; // milliseconds, loading included
const SETTLE = 3_000; // milliseconds until reading runs evenly

await runNodeCommand('bench:overlay', main);

/** @returns The exit code: 0, or 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags({
    dist: { type: 'string', default: 'dist' },
    seconds: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run bench:overlay -- --help`);
  const { dist, seconds, only, help } = parsed.value;
  if (help) {
    console.log(HELP);
    return 0;
  }
  if (!/^[1-9]\d{0,3}$/.test(seconds)) return fail(`--seconds: expected a whole number from 1 on, got "${seconds}"`);
  const films = FILMS.filter(({ name }) => name.includes(only));
  if (films.length === 0)
    return fail(`--only: expected a word of ${FILMS.map(({ name }) => name).join(', ')}; got "${only}"`);
  const folder = await mkdtemp(join(tmpdir(), 'inklens-overlay-'));
  try {
    for (const film of films) {
      const file = join(folder, 'film.y4m');
      const truth = await filmMovingSheet(file, film);
      const samples = await play(file, film, dist, Number(seconds) * 1000);
      console.log(JSON.stringify({ film: film.name, ...summarise(samples, truth) }, round));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return 0;
}

/** Opens the app with the film as its camera, and watches what it draws once it reads. */
async function play(
  file: string,
  film: (typeof FILMS)[number],
  dist: string,
  duration: number,
): Promise<readonly Sample[]> {
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: dist },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await launchChromium({ camera: file });
  try {
    return await watch(browser, addressOf(server.httpServer), film, duration);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function watch(
  browser: Browser,
  url: string,
  { view, ...film }: FilmPlan & { view: typeof LANDSCAPE.view },
  duration: number,
) {
  const page = await browser.newPage({ viewport: view, hasTouch: true });
  // What runs TypeScript here names functions by a helper that the page has not.
  await page.addInitScript('globalThis.__name = (value) => value;');
  // As a phone's camera does, the fake one gives its picture as it is, upright or across, whatever size is asked for.
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = () => open({ video: true });
  });
  await page.goto(url);
  await page.getByRole('button', { name: 'Start camera' }).click();
  for (const string of film.strings) {
    await page.getByTestId('reading').filter({ hasText: string }).waitFor({ timeout: FIRST_READING });
  }
  await page.waitForTimeout(SETTLE);
  return watchOverlay(page, duration);
}

function summarise(samples: readonly Sample[], truth: FilmTruth): object {
  const readings = findReadings(samples, truth);
  const ages = samples.flatMap(({ frame }, i) =>
    readings[i].slice(0, 1).map((reading) => framesBetween(reading.frame, frame, truth)),
  );
  const atReading = samples.map((sample, i) => ({ ...sample, frame: readings[i][0]?.frame ?? sample.frame }));
  return {
    drawn: scoreOverlay(samples, truth, ({ drawn }) => drawn),
    unmoved: scoreOverlay(samples, truth, ({ unmoved }) => unmoved),
    extrapolated: scoreOverlay(samples, truth, ({ frame }, i) => extrapolate(readings[i], frame, truth)),
    held: scoreOverlay(atReading, truth, ({ unmoved }) => unmoved),
    lag: ages.reduce((sum, age) => sum + age, 0) / Math.max(1, ages.length),
    repaints: samples.length,
    readings: new Set(samples.map(({ unmoved }) => JSON.stringify(unmoved))).size,
  };
}

function addressOf(server: { address(): unknown }): string {
  const address = server.address();
  if (typeof address !== 'object' || address === null || !('port' in address))
    throw new Error('The server has no port.');
  return `http://127.0.0.1:${String(address.port)}/`;
}

function round(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}

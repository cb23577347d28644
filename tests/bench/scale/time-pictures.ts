import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_THRESHOLD } from '../../../src/reader/read-options.ts';
import { launchChromium } from '../../e2e/support/browser.ts';
import { serveBuild } from '../app/serve-build.ts';
import { spreadOf, type Spread } from '../app/spread.ts';
import { findWorker } from '../peers/find-worker.ts';
import { setUpBench } from '../peers/in-page.ts';
import type { ScalePoint } from './draw-scale-pictures.ts';

/** A point and how long its pictures took, milliseconds; characters read, the mean over the pictures. */
export interface TimedPoint extends Omit<ScalePoint, 'files'> {
  readonly time: Spread;
  readonly read: number;
}

const PICTURES = '/pictures';
const WARM_UP = 3; // rounds

/** Has the production build's worker read all pictures whole, in turns, so often. */
export async function timePictures(
  dist: string,
  folder: string,
  points: readonly ScalePoint[],
  rounds: number,
): Promise<readonly TimedPoint[]> {
  await writeFile(join(folder, 'blank.html'), '<!doctype html><title>Cost</title>');
  await using server = await serveBuild(dist, false, { [PICTURES]: folder });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url.slice(0, -1)}${PICTURES}/blank.html`);
    await page.evaluate('globalThis.__name = (value) => value'); // what runs TypeScript here names functions by it
    const options = { format: 'digits', threshold: DEFAULT_THRESHOLD } as const;
    await page.evaluate(setUpBench, { worker: await findWorker(dist), peers: '', options });
    await page.evaluate(() => globalThis.bench.open('Inklens'));
    const timed = points.map((point) => ({ point, times: [] as number[], read: 0 }));
    for (let round = -WARM_UP; round < rounds; round++) {
      for (const series of timed) {
        const { files } = series.point;
        const picture = `${PICTURES}/${files[(round + WARM_UP) % files.length]}`;
        const { ms, read } = await page.evaluate((file) => globalThis.bench.read('Inklens', file), picture);
        if (round < 0) continue;
        series.times.push(ms);
        series.read += read.join('').length / rounds;
      }
    }
    return timed.map(({ point: { files: _, ...point }, times, read }) => ({ ...point, read, time: spreadOf(times) }));
  } finally {
    await browser.close();
  }
}

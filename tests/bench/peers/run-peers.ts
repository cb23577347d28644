import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_THRESHOLD } from '../../../src/reader/read-options.ts';
import { launchChromium } from '../../e2e/support/browser.ts';
import { serveBuild } from '../app/serve-build.ts';
import { spreadOf } from '../app/spread.ts';
import { weighFile } from '../app/weigh-assets.ts';
import { findWorker } from './find-worker.ts';
import { setUpBench, type Trial } from './in-page.ts';
import type { PeerPicture } from './draw-pictures.ts';

export const READERS = ['Inklens', 'tesseract.js', 'PP-OCR'] as const;
export type ReaderName = (typeof READERS)[number];

/** What a reader came to. */
export interface PeerRun {
  readonly reader: ReaderName;
  /** Milliseconds until it could read. */
  readonly loading: number;
  /** All that it fetched, after brotli. */
  readonly bytes: number;
  readonly trials: readonly (Trial & { readonly picture: PeerPicture })[];
}

const PEERS = '/peers';
const PICTURES = '/pictures';
/** Readings of the first picture before any other: what is fetched late comes with them. */
const FIRST = 3;
/** Rounds over all pictures that are not timed: until then an engine compiles while it reads. */
const WARM_UP = 1;

/**
 * Has all readers read all pictures in one page, in rounds, each picture by one after the other; a picture's time is the median of its rounds.
 * @param folder of the pictures
 */
export async function runPeers(
  dist: string,
  modules: string,
  folder: string,
  pictures: readonly PeerPicture[],
  rounds: number,
): Promise<readonly PeerRun[]> {
  await writeFile(join(folder, 'blank.html'), '<!doctype html><title>Side by side</title>');
  await using server = await serveBuild(dist, false, { [PEERS]: modules, [PICTURES]: folder });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url.slice(0, -1)}${PICTURES}/blank.html`);
    await page.evaluate('globalThis.__name = (value) => value'); // what runs TypeScript here names functions by it
    const options = { format: 'digits', threshold: DEFAULT_THRESHOLD } as const;
    await page.evaluate(setUpBench, { worker: await findWorker(dist), peers: PEERS, options });
    const [first] = pictures;
    const runs = [];
    for (const reader of READERS) {
      const before = server.sent.length;
      const loading = await page.evaluate((name) => globalThis.bench.open(name), reader);
      const read = (picture: PeerPicture): Promise<Trial> =>
        page.evaluate(([name, file]) => globalThis.bench.read(name, file), [
          reader,
          `${PICTURES}/${picture.file}`,
        ] as const);
      for (let reading = 0; reading < FIRST; reading++) await read(first);
      const fetched = server.sent.slice(before).filter((path) => !path.startsWith(PICTURES));
      const files = fetched.map((path) =>
        path.startsWith(PEERS) ? join(modules, path.slice(PEERS.length)) : join(dist, path),
      );
      const tried = pictures.map((picture) => ({ picture, read: [] as readonly string[], times: [] as number[] }));
      runs.push({ reader, loading, files, read, tried });
    }
    for (let round = -WARM_UP; round < rounds; round++) {
      for (const [index, picture] of pictures.entries()) {
        for (const { read, tried } of runs) {
          const trial = await read(picture);
          tried[index].read = trial.read;
          if (round >= 0) tried[index].times.push(trial.ms);
        }
      }
    }
    const weigh = async (files: readonly string[]): Promise<number> => {
      let bytes = 0;
      for (const file of files) bytes += await weighFile(file);
      return bytes;
    };
    const weighed: PeerRun[] = [];
    for (const { reader, loading, files, tried } of runs) {
      const trials = tried.map(({ picture, read, times }) => ({ picture, read, ms: spreadOf(times).p50 }));
      weighed.push({ reader, loading, trials, bytes: await weigh(files) });
    }
    return weighed;
  } finally {
    await browser.close();
  }
}

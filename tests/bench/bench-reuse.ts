import { createReader, type CheckedParts } from '../../src/reader/create-reader.ts';
import { READER_MODELS } from '../../src/reader/reader-models.ts';
import { SAVINGS, type Saving } from '../../src/reader/reuse/savings.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { loadNodeClassifiers } from '../../src/recognition/load-node-classifier.ts';
import { parseFlags } from '../../src/training/flags/parse-flags.ts';
import { loadOpenCvNode } from '../../src/vision/load-opencv-node.ts';
import { FILM_KINDS, filmTwoLines, STRINGS } from './reuse/film-two-lines.ts';
import { FilmReader } from './reuse/film-reader.ts';

const HELP = `What it saves not to do things twice: films of 1280×720 with two lines of ten digits, read by a reader that saves all it
can, by readers that each go without one saving, and by one that goes without all. They take turns at every frame. Prints one line of JSON.

npm run --silent bench:reuse -- [flags]
  --frames N     frames of each film, ten a second                  (40)
  --without S    only this saving left out: ${SAVINGS.join(', ')}, or all
  --film F       only this film: ${FILM_KINDS.join(', ')}

  meanMs, p95Ms  a frame, the first ten left out
  unread         share of the frames that were not read anew
  verified       share of the lines, in the others, that were only verified
  locked         of the strings, and framesUntilLock: after how many frames the last one was
  falseLocks     locks on strings that are not there`;

const WARM_UP = 10; // frames

await runNodeCommand('bench:reuse', main);

/** @returns The exit code: 0, or 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags({
    frames: { type: 'string', default: '40' },
    without: { type: 'string' },
    film: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run bench:reuse -- --help`);
  const { frames, without, film, help } = parsed.value;
  if (help) {
    console.log(HELP);
    return 0;
  }
  if (!/^[1-9]\d{0,4}$/.test(frames)) return fail(`--frames: expected a whole number from 1 on, got "${frames}"`);
  const variants = [...SAVINGS, 'all'].filter((name) => without === undefined || name === without);
  if (variants.length === 0) return fail(`--without: expected ${SAVINGS.join(', ')} or all, got "${without}"`);
  const kinds = FILM_KINDS.filter((kind) => film === undefined || kind === film);
  if (kinds.length === 0) return fail(`--film: expected one of ${FILM_KINDS.join(', ')}, got "${film}"`);
  const parts = await loadParts();
  const films: Record<string, unknown> = {};
  for (const kind of kinds) {
    const readers = [
      { name: 'as it is', reader: new FilmReader(createReader(parts), STRINGS) },
      ...variants.map((name) => ({
        name: `without ${name}`,
        reader: new FilmReader(createReader(parts, name === 'all' ? SAVINGS : [name as Saving]), STRINGS),
      })),
    ];
    let at = 0;
    for await (const image of filmTwoLines(kind, WARM_UP + Number(frames))) {
      for (const { reader } of readers) await reader.take(image, 100 * at, at >= WARM_UP);
      at++;
    }
    films[kind] = Object.fromEntries(readers.map(({ name, reader }) => [name, reader.summary()]));
  }
  for (const classifier of Object.values(parts.classifiers)) classifier.dispose();
  console.log(JSON.stringify(films));
  return 0;
}

async function loadParts(): Promise<CheckedParts> {
  const chosen = await loadNodeClassifiers(READER_MODELS);
  if (!chosen.ok) throw new Error(chosen.error.message);
  return { cv: await loadOpenCvNode(), ...chosen.value };
}

function fail(message: string): number {
  console.error(`bench:reuse: ${message}`);
  return 2;
}

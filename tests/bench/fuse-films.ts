import { FrameFusion } from '../../src/core/fusion/fuse-frames.ts';
import type { Reading } from '../../src/core/reading.ts';
import { createNodeReader } from '../../src/reader/create-node-reader.ts';
import type { Reader } from '../../src/reader/create-reader.ts';
import { DEFAULT_THRESHOLD } from '../../src/reader/read-options.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { parseFlags } from '../../src/training/flags/parse-flags.ts';
import { filmShaken } from '../fixtures/shaken-film/film-shaken.ts';
import { planFilm } from '../fixtures/shaken-film/plan-film.ts';
import { scoreFilms, type ReadFilm } from './fusion/score-films.ts';

const FRAMES_PER_SECOND = 10;
const OPTIONS = { format: 'digits', threshold: DEFAULT_THRESHOLD } as const;

const HELP = `How much better several frames of a shaking camera are read than one: films three handwritten strings a sheet,
reads them frame by frame and lets the frames agree. Prints one line of JSON.

npm run --silent bench:fusion -- [flags]
  --films N      sheets, each with three strings                    (20)
  --frames N     frames of each film, ${FRAMES_PER_SECOND} a second                      (10)
  --shake X      how unsteady the hand is: 0 for a stand            (1)
  --seed N       decides on strings, hands, sheets and movements    (1)
  --reuse        reads as the page does: a line that is locked is only verified
  --list         lists the strings of each film and what was read

  strings                         strings on all sheets
  singleWrong, fusedWrong, ratio  share of the strings that are not read: mean over single frames; by all frames together
  singleMadeUp, fusedMadeUp       strings a frame that were read and are not there
  locked, framesUntilLock         share of the strings that were locked, and after how many frames (median)
  falseLocks                      locks on strings that are not there`;

await runNodeCommand('bench:fusion', main);

/** @returns The exit code: 0, or 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags({
    films: { type: 'string', default: '20' },
    frames: { type: 'string', default: '10' },
    shake: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    reuse: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run bench:fusion -- --help`);
  const { films, frames, shake, seed, reuse, list, help } = parsed.value;
  if (help) {
    console.log(HELP);
    return 0;
  }
  for (const [flag, value] of Object.entries({ films, frames, seed })) {
    if (!/^[1-9]\d{0,5}$/.test(value)) return fail(`--${flag}: expected a whole number from 1 on, got "${value}"`);
  }
  if (!/^\d+(\.\d+)?$/.test(shake)) return fail(`--shake: expected a number from 0 on, got "${shake}"`);
  const reader = await createNodeReader();
  if (!reader.ok) throw new Error(reader.error.message);
  const read: ReadFilm[] = [];
  for (let film = 0; film < Number(films); film++) {
    read.push(await readFilm(reader.value, Number(seed) * 1000 + film, Number(frames), Number(shake), reuse));
    if (list) console.log(listFilm(read[film]));
  }
  reader.value.dispose();
  console.log(JSON.stringify(scoreFilms(read, 1 / FRAMES_PER_SECOND, DEFAULT_THRESHOLD), roundShares));
  return 0;
}

async function readFilm(
  reader: Reader,
  seed: number,
  frames: number,
  strength: number,
  reuse: boolean,
): Promise<ReadFilm> {
  const { note, shot, strings } = await planFilm(seed);
  const readings: Reading[] = [];
  const fusion = new FrameFusion();
  for await (const { image } of filmShaken(note, { shot, frames, framesPerSecond: FRAMES_PER_SECOND, strength })) {
    const film = { known: false, locked: fusion.locked };
    const reading = await reader.read(image, { ...OPTIONS, ...(reuse && { film }) });
    fusion.add(reading, { at: (1000 / FRAMES_PER_SECOND) * readings.length, threshold: OPTIONS.threshold });
    readings.push(reading);
  }
  return { strings, frames: readings };
}

function listFilm({ strings, frames }: ReadFilm): string {
  return [strings, ...frames.map(({ lines }) => lines.map(({ text }) => text))]
    .map((texts) => texts.join(' '))
    .join('\t');
}

function roundShares(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(4)) : value;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}

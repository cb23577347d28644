import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ALPHABET } from '../core/alphabet.ts';
import type { Glyph } from '../core/glyph.ts';
import { err, ok, type Result } from '../core/result.ts';
import { resolveNodePath } from '../reader/resolve-node-path.ts';
import { oneLine, runNodeCommand } from '../reader/run-node-command.ts';
import type { CharacterPool } from './crop-source.ts';
import { DATA_HELP, parseDataCommand, type DataCommand } from './flags/data-flags.ts';
import { loadOrDownload } from './data/load-or-download.ts';
import type { Split } from './data/name-data-file.ts';
import { describeSets, type LoadedSplit } from './sheets/describe-sets.ts';
import { drawClassSheets } from './sheets/draw-class-sheets.ts';
import { drawCropSheet } from './sheets/draw-crop-sheet.ts';
import { poolOfFonts } from './sheets/pool-of-fonts.ts';
import { readCameraCrops } from './sheets/read-camera-crops.ts';
import { showDownload } from './run/show-download.ts';
import { splitPool } from './run/split-pool.ts';
import { DEFAULT_TRAINING_OPTIONS } from './run/training-options.ts';

type Command<K extends DataCommand['kind']> = Extract<DataCommand, { kind: K }>;

const SHEET_NO_CHARACTERS = 0.15; // share of crops drawn for a sheet that are none

await runNodeCommand('data', main);

/** @returns The exit code: 0; 1 where something could not be written; 2 where the command line, or what it names, makes no sense. */
async function main(): Promise<number> {
  const command = parseDataCommand(process.argv.slice(2));
  if (!command.ok) return fail(2, `${command.error}\nTry: npm run --silent data -- --help`);
  switch (command.value.kind) {
    case 'help':
      console.log(DATA_HELP);
      return 0;
    case 'inspect':
      return inspect(command.value);
    case 'sheet':
      return drawSheetOf(command.value);
  }
}

async function inspect({ data, out }: Command<'inspect'>): Promise<number> {
  const splits = await loadSplits(data);
  if (!splits.ok) return fail(2, splits.error);
  console.log(describeSets(splits.value));
  if (out === undefined) return 0;
  const directory = resolveNodePath(out, 'data');
  try {
    await mkdir(directory, { recursive: true });
    let written = 0;
    for (const { set, split } of splits.value) {
      showProgress(`drawing the sheets of ${set.name} ${split}`);
      written += await drawClassSheets(set, split, directory);
    }
    showProgress('');
    console.log(`\n${written} sheets in ${directory}`);
    return 0;
  } catch (error) {
    return fail(1, `--out: expected a folder to write to, got ${JSON.stringify(out)} (${oneLine(error)})`);
  }
}

async function drawSheetOf(command: Command<'sheet'>): Promise<number> {
  const pool = await loadPool(command);
  if (!pool.ok) return fail(2, pool.error);
  const camera = await readPictures(command);
  if (!camera.ok) return fail(2, camera.error);
  const { scanShare, worldShare } = DEFAULT_TRAINING_OPTIONS.crops;
  const sheet = await drawCropSheet({
    pool: pool.value,
    // The camera's look alone: the scans' is that of the data sets.
    options: {
      ...DEFAULT_TRAINING_OPTIONS.crops,
      scanShare: camera.value.size > 0 || command.drawnOnly ? 0 : scanShare,
      worldShare: command.drawnOnly ? 1 : worldShare,
      noCharacterShare: SHEET_NO_CHARACTERS,
    },
    characters: command.classes === 'digits' ? ALPHABET.slice(0, 10) : ALPHABET,
    camera: camera.value,
    seed: command.seed,
  });
  const path = resolveNodePath(command.out, 'data');
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, sheet);
  } catch (error) {
    return fail(1, `--out: expected a file to write, got ${JSON.stringify(command.out)} (${oneLine(error)})`);
  }
  console.log(path);
  return 0;
}

async function loadPool({ data, drawnOnly, seed }: Command<'sheet'>): Promise<Result<CharacterPool, string>> {
  if (drawnOnly) return ok(poolOfFonts());
  const sets = await load(data, 'train');
  return sets.ok ? ok(splitPool(sets.value, seed).training) : sets;
}

async function readPictures({
  pictures,
  classes,
}: Command<'sheet'>): Promise<Result<ReadonlyMap<string, readonly Glyph[]>, string>> {
  if (pictures.length === 0) return ok(new Map());
  showProgress(`reading ${pictures.length} pictures`);
  // Loaded only here: OpenCV.js and TensorFlow.js take a second.
  const { createNodeReader } = await import('../reader/create-node-reader.ts');
  const reader = await createNodeReader();
  if (!reader.ok) return err(reader.error.message);
  const paths = pictures.map((picture) => resolveNodePath(picture, 'data'));
  const crops = await readCameraCrops(reader.value, paths, classes === 'digits' ? 'digits' : 'text');
  reader.value.dispose();
  showProgress('');
  return crops;
}

/** Both splits of every set; a set that is half there is a mistake. */
async function loadSplits(data: string | undefined): Promise<Result<LoadedSplit[], string>> {
  const train = await load(data, 'train');
  if (!train.ok) return train;
  const test = await load(data, 'test');
  if (!test.ok) return test;
  return ok([
    ...train.value.map((set) => ({ set, split: 'train' as const })),
    ...test.value.map((set) => ({ set, split: 'test' as const })),
  ]);
}

async function load(data: string | undefined, split: Split) {
  const folder = data === undefined ? undefined : resolveNodePath(data, 'data');
  const sets = await loadOrDownload(folder, { split, onProgress: showDownload() });
  return sets.ok ? sets : err(sets.error.message);
}

/** One line on the terminal that the next one overwrites. */
function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
}

function fail(exitCode: number, message: string): number {
  showProgress('');
  process.stderr.write(`data: ${message}\n`);
  return exitCode;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { drawPictures, takePictures } from './peers/draw-pictures.ts';
import { installPeers } from './peers/install-peers.ts';
import { parsePeerFlags } from './peers/parse-peer-flags.ts';
import { runPeers } from './peers/run-peers.ts';
import { scorePeers, toPeerTable } from './peers/score-peers.ts';
import { writeSection } from './write-section.ts';

const HELP = `Reads the same pictures side by side with the production build's reader, tesseract.js and PP-OCR, in one page of one browser: each picture
by one after the other, whole, digits alone asked for, in a round that is not timed and in those that are. Prints accuracy, time and bytes as
tables.

npm run build && npm run bench:peers -- [flags]
  --frames N      drawn pictures of each set                          (12)
  --rounds N      how often each picture is timed                     (3)
  --cheques DIR   also the pictures of this folder, by its labels.tsv
  --every N       every n-th of them                                  (1)
  --write         write the tables to docs/performance.md, too
  --json          print one line of JSON instead
  --dist DIR      the production build                                (dist)

The peers are installed into tests/bench/peers/node_modules at the first run. Time: from a decoded picture to its strings, the median of a picture's
rounds. tesseract.js has its LSTM engine, English data (best_int), a list of digits, one block of text; PP-OCR its detector and its English
recogniser, by eSearch-OCR. times: the median against Inklens' own.`;

await runNodeCommand('bench:peers', main);

/** @returns The exit code: 0, or 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const parsed = parsePeerFlags(process.argv.slice(2));
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run bench:peers -- --help`);
  const flags = parsed.value;
  if (flags === 'help') {
    console.log(HELP);
    return 0;
  }
  console.error('bench:peers: the peers');
  const modules = installPeers();
  const folder = await mkdtemp(join(tmpdir(), 'inklens-peers-'));
  try {
    console.error('bench:peers: drawing');
    const drawn = await drawPictures(folder, flags.frames);
    const taken = flags.cheques === undefined ? [] : await takePictures(flags.cheques, folder, flags.every);
    console.error(`bench:peers: reading ${drawn.length + taken.length} pictures`);
    const runs = await runPeers(flags.dist, modules, folder, [...drawn, ...taken], flags.rounds);
    const scores = scorePeers(runs);
    const loads = runs.map(({ reader, bytes, loading }) => ({ reader, bytes, loading }));
    console.log(flags.json ? JSON.stringify({ scores, loads }) : toPeerTable(scores, runs));
    if (flags.write) await writeSection('bench:peers', toPeerTable(scores, runs));
    return 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function fail(message: string): number {
  console.error(message);
  return 2;
}

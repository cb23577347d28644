import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { parseFlags } from '../../src/training/flags/parse-flags.ts';
import { drawScalePictures } from './scale/draw-scale-pictures.ts';
import { drawScalePlot } from './scale/draw-scale-plot.ts';
import { timePictures } from './scale/time-pictures.ts';
import { toScaleTable } from './scale/to-scale-table.ts';
import { writeSection } from './write-section.ts';

const HELP = `What a picture costs by the number of its characters (1 to 100, at 1280×720) and by its resolution (360p to 4K, twenty characters):
the production build's worker reads drawn pictures whole, in real Chromium. Prints a table.

npm run build && npm run bench:scale -- [flags]
  --rounds N     how often each point is timed             (24)
  --write        write the table to docs/performance.md, and the plot to docs/reading-cost.svg
  --json         print one line of JSON instead
  --dist DIR     the production build                      (dist)`;

const PLOT = new URL('../../docs/reading-cost.svg', import.meta.url);

await runNodeCommand('bench:scale', main);

/** @returns The exit code: 0, or 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags({
    dist: { type: 'string', default: 'dist' },
    rounds: { type: 'string', default: '24' },
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run bench:scale -- --help`);
  const { dist, rounds, write, json, help } = parsed.value;
  if (help) {
    console.log(HELP);
    return 0;
  }
  if (!/^[1-9]\d{0,3}$/.test(rounds)) return fail(`--rounds: expected a whole number from 1 to 9999, got "${rounds}"`);
  const folder = await mkdtemp(join(tmpdir(), 'inklens-scale-'));
  try {
    console.error('bench:scale: drawing');
    const points = await drawScalePictures(folder);
    console.error('bench:scale: reading');
    const timed = await timePictures(dist, folder, points, Number(rounds));
    console.log(json ? JSON.stringify(timed) : toScaleTable(timed));
    if (write) {
      await writeFile(PLOT, drawScalePlot(timed));
      await writeSection('bench:scale', toScaleTable(timed));
    }
    return 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function fail(message: string): number {
  console.error(message);
  return 2;
}

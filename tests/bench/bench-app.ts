import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { measureApp } from './app/measure-app.ts';
import { DEFAULT_FRAMES, parseAppFlags } from './app/parse-app-flags.ts';
import { toAppSection } from './app/to-app-section.ts';
import { toAppTable } from './app/to-app-table.ts';
import { writeSection } from './write-section.ts';

const HELP = `How fast and how small the production build is, in real Chromium with a film of two lines of ten digits, 1280×720, as its camera.
Prints a table and, after it, the same as one line of JSON.

npm run build && npm run bench -- [flags]
  --json         print the JSON alone: npm run --silent bench -- --json
  --write        write the figures to docs/performance.md, too
  --frames N     how many frames are timed   (${DEFAULT_FRAMES})
  --film FILE    another film, .y4m
  --isolated     serve the page isolated from other origins (COOP, COEP), so that WebAssembly may use threads
  --dist DIR     the production build        (dist)

Stages of a frame: taking (copied from the video), handing (to the worker and back), then in the worker pixels (copied out of the frame), ink, lines,
cuts (into pieces), ways (which pieces may be characters, and their crops), net, strings (the likeliest), checks (strays, edges, glare, advice).
First reading: in an empty browser (cold), in one that has the app (warm), and there without network (offline); each in a browser just started.`;

await runNodeCommand('bench', main);

/** @returns The exit code: 0, or 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const parsed = parseAppFlags(process.argv.slice(2));
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run bench -- --help`);
  const flags = parsed.value;
  if (flags === 'help') {
    console.log(HELP);
    return 0;
  }
  for (const [flag, file, advice] of [
    ['--dist', join(flags.dist, 'index.html'), 'make it: npm run build'],
    ['--film', flags.film, 'check the name'],
  ] as const) {
    if (file !== undefined && !(await isThere(file))) return fail(`${flag}: there is no ${file}; ${advice}`);
  }
  const report = await measureApp(flags, (what) => console.error(`bench: ${what}`));
  if (!flags.json) console.log(`${toAppTable(report)}\n`);
  console.log(JSON.stringify(report, round));
  if (flags.write) await writeSection('bench', toAppSection(report));
  return 0;
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function round(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}

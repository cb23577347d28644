import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { parseFlags } from '../../src/training/flags/parse-flags.ts';
import { filmTwoLines } from './app/film.ts';
import { serveBuild } from './app/serve-build.ts';
import { soak } from './soak/soak.ts';
import { judgeSoak } from './soak/soak-sample.ts';
import { writeSection } from './write-section.ts';
import { soakHead, soakRow, toSoakTable } from './soak/to-soak-table.ts';

const HELP = `Whether the production build stays as it is while it reads for long: in real Chromium, over a film of two lines of ten digits, frame time, memory of
page and worker, and handles. A row a look, then the medians of the first and the last quarter of the looks.

npm run build && npm run bench:soak -- [flags]
  --minutes N    how long                                (60)
  --looks N      how often it is looked at in that time  (60)
  --write        write the medians to docs/performance.md, too
  --json         print one line of JSON instead of tables
  --dist DIR     the production build                    (dist)`;

await runNodeCommand('bench:soak', main);

/** @returns The exit code: 0, or 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags({
    dist: { type: 'string', default: 'dist' },
    minutes: { type: 'string', default: '60' },
    looks: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run bench:soak -- --help`);
  const { dist, minutes, looks, json, write, help } = parsed.value;
  if (help) {
    console.log(HELP);
    return 0;
  }
  for (const [flag, number] of Object.entries({ minutes, looks })) {
    if (!/^[1-9]\d{0,3}$/.test(number))
      return fail(`--${flag}: expected a whole number from 1 to 9999, got "${number}"`);
  }
  const duration = Number(minutes) * 60_000;
  const folder = await mkdtemp(join(tmpdir(), 'inklens-soak-'));
  try {
    const film = join(folder, 'film.y4m');
    await filmTwoLines(film);
    await using server = await serveBuild(dist, false);
    const plan = { duration, interval: duration / Number(looks) };
    const tell = json ? console.error : console.log;
    tell(soakHead());
    const samples = await soak(server.url, join(folder, 'profile'), film, plan, (sample) => tell(soakRow(sample)));
    console.log(json ? JSON.stringify({ courses: judgeSoak(samples), samples }) : `\n${toSoakTable(samples)}`);
    if (write) await writeSection('bench:soak', `${minutes} minutes:\n\n${toSoakTable(samples)}`);
    return 0;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function fail(message: string): number {
  console.error(message);
  return 2;
}

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../core/result.ts';
import { resolveNodePath } from '../reader/resolve-node-path.ts';
import { runNodeCommand } from '../reader/run-node-command.ts';
import { readBoxedGlyphs } from './measure/read-boxed-glyphs.ts';
import { parseFlags } from './flags/parse-flags.ts';
import { writeDurably } from './write-durably.ts';
import { COMPARE_FLAGS, COMPARE_HELP, parseCompareFlags, type Candidate } from './search/compare-flags.ts';
import { compareTable, type ComparedRow } from './search/compare-table.ts';
import { loadPools, loadTests, type Pools } from './search/load-pools.ts';
import { accuracyOn, accuracyOnBoxes, FORWARD, measureTrial, type Measure } from './search/measure-trial.ts';
import { clearLine, showTrial } from './search/show-trial.ts';
import { keyOfTrial, trainTrial, type TrialProgress } from './search/train-trial.ts';
import { startBackend } from './kernels/start-backend.ts';

const CACHE = fileURLToPath(new URL('../../.cache/compare/', import.meta.url));

await runNodeCommand('compare', main);

/** @returns The exit code: 0, 1 where a training failed, or 2 where the command line or what it names makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags(COMPARE_FLAGS);
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run compare -- --help`, 2);
  if (parsed.value.help) {
    console.log(COMPARE_HELP);
    return 0;
  }
  const flags = parseCompareFlags(parsed.value);
  if (!flags.ok) return fail(flags.error, 2);
  const { of, candidates } = flags.value;
  const resolve = (path: string | undefined) => (path === undefined ? undefined : resolveNodePath(path, 'compare'));
  const [data, out, cheques] = [flags.value.data, flags.value.out, flags.value.cheques].map(resolve);
  if (out !== undefined) await mkdir(dirname(out), { recursive: true }); // now, and not after an hour of training
  const [{ options }] = candidates;
  const pools = await loadPools(data, options.seed);
  if (!pools.ok) return fail(pools.error, 2);
  const tests = await loadTests(data);
  if (!tests.ok) return fail(tests.error, 2);
  const boxes = await loadBoxes(cheques);
  if (!boxes.ok) return fail(boxes.error, 2);
  const measures = [...tests.value.map(accuracyOn), ...boxes.value, FORWARD];
  await startBackend(options.backend);

  const rows: ComparedRow[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const title = `${candidate.name} (${index + 1} of ${candidates.length})`;
    if (!process.stderr.isTTY) console.error(title); // where no line shows how far it is
    const show = showTrial(title);
    const row = await trainAndMeasure(candidate, pools.value, measures, show);
    clearLine();
    if (!row.ok) return fail(`${candidate.name}: ${row.error}`, 1);
    rows.push(row.value);
    console.error(`${candidate.name}: done, ${rows.length} of ${candidates.length}`);
    if (out !== undefined) await writeDurably(out, compareTable(of, rows, measures)); // what is done is there if it is stopped
  }
  console.log(compareTable(of, rows, measures).trimEnd());
  return 0;
}

async function loadBoxes(cheques: string | undefined): Promise<Result<Measure[], string>> {
  if (cheques === undefined) return ok([]);
  const strings = await readBoxedGlyphs(cheques);
  return strings.ok ? ok([accuracyOnBoxes(strings.value)]) : strings;
}

async function trainAndMeasure(
  { name, options }: Candidate,
  pools: Pools,
  measures: readonly Measure[],
  show: (progress: TrialProgress) => void,
): Promise<Result<ComparedRow, string>> {
  // Other budgets are other curves of the learning rate, and are not gone on from.
  const file = `${CACHE}${keyOfTrial(options, pools.data)}-${options.epochs}`;
  const state = await trainTrial({ options, pools, path: `${file}.bin` }, show);
  if (!state.ok) return err(state.error.message);
  const measured = await measureTrial({ options, state: state.value, pools }, measures, `${file}.json`);
  return ok({ name, options, state: state.value, measures: measured });
}

function fail(message: string, code: number): number {
  console.error(message);
  return code;
}

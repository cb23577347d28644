import { resolveNodePath } from '../reader/resolve-node-path.ts';
import { runNodeCommand } from '../reader/run-node-command.ts';
import { parseFlags } from './flags/parse-flags.ts';
import { loadPools } from './search/load-pools.ts';
import { describe, searchConfigurations } from './search/search-configurations.ts';
import { clearLine, showTrial } from './search/show-trial.ts';
import { parseTuneFlags, TUNE_FLAGS, TUNE_HELP } from './search/tune-flags.ts';
import { startBackend } from './kernels/start-backend.ts';

await runNodeCommand('tune', main);

/** @returns The exit code: 0, 1 where a trial failed, or 2 where the command line or what it names makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags(TUNE_FLAGS);
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run tune -- --help`, 2);
  if (parsed.value.help) {
    console.log(TUNE_HELP);
    return 0;
  }
  const flags = parseTuneFlags(parsed.value);
  if (!flags.ok) return fail(flags.error, 2);
  const { options, trials, data, out } = flags.value;
  const pools = await loadPools(data === undefined ? undefined : resolveNodePath(data, 'tune'), options.seed);
  if (!pools.ok) return fail(pools.error, 2);
  await startBackend(options.backend);

  const folder = resolveNodePath(out, 'tune');
  let [shown, show] = [0, showTrial('')];
  const best = await searchConfigurations({ ...flags.value, out: folder }, pools.value, {
    onProgress: (trial, progress) => {
      if (trial !== shown) [shown, show] = [trial, showTrial(`trial ${trial} of ${trials}`)];
      show(progress);
    },
    onNews: (line) => {
      shown = 0;
      clearLine();
      console.log(line);
    },
  });
  clearLine();
  if (!best.ok) return fail(best.error, 1);
  console.log(`best: ${describe(best.value)}\nall that was tried: ${folder}/tried.md`);
  return 0;
}

function fail(message: string, code: number): number {
  console.error(message);
  return code;
}

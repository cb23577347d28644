import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNodeCommand } from '../reader/run-node-command.ts';
import { parseFlags } from './flags/parse-flags.ts';
import { quoteArguments } from './flags/quote-arguments.ts';
import { prepareRun } from './run/prepare-run.ts';
import { shipModel } from './run/ship-model.ts';
import { trainAndKeep } from './run/train-and-keep.ts';
import { showTraining } from './run/show-progress.ts';
import { TRAIN_FLAGS, TRAIN_HELP } from './flags/train-flags.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

await runNodeCommand('train', main);

/** @returns The exit code: 0, 1 where the run failed, or 2 where the command line or what it names makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags(TRAIN_FLAGS);
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run train -- --help`, 2);
  if (parsed.value['help']) {
    console.log(TRAIN_HELP);
    return 0;
  }
  const run = await prepareRun(parsed.value, checkpointOf);
  if (!run.ok) return fail(run.error, 2);
  const { data, settings, options, state: begun } = run.value;
  const [known, held] = [data.training, data.validation].map(({ labels }) => labels.length);
  console.log(`${known} characters to learn from, ${held} held out for validation`);
  const given = process.argv.slice(2).filter((argument) => argument !== '--resume');
  const goOn = `go on with: npm run train -- ${quoteArguments([...given, '--resume'])}`;
  process.once('SIGINT', () => {
    const kept = existsSync(checkpointOf(settings.name)) ? goOn : 'nothing was kept yet';
    console.error(`\nstopped, at most ${options.checkpointEvery} seconds after the last checkpoint; ${kept}`);
    process.exit(130);
  });
  const trained = await trainAndKeep(run.value, checkpointOf(settings.name), showTraining(options, begun));
  if (!trained.ok) return fail(trained.error, 1);
  const { state, reason } = trained.value;
  if (reason === 'time-limit') {
    console.log(`--time-limit: stopped at step ${state.steps}; ${goOn}`);
    return 0;
  }
  if (reason === 'early-stop') console.log(`no better validation for ${options.earlyStop} epochs: stopped`);
  const shipped = await shipModel(run.value, state, join(ROOT, 'models', settings.name));
  if (!shipped.ok) return fail(shipped.error, 1);
  for (const line of shipped.value) console.log(line);
  console.log(
    `models/${settings.name} is written, with the weights of epoch ${options.ship === 'last' ? state.epoch : (state.best?.epoch ?? state.epoch)}`,
  );
  return 0;
}

function checkpointOf(name: string): string {
  return join(ROOT, '.cache', 'training', name, 'checkpoint.bin');
}

function fail(message: string, code: number): number {
  console.error(message);
  return code;
}

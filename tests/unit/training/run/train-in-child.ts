import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../../../src/core/result.ts';
import { readCheckpoint, type RunSettings } from '../../../../src/training/state/checkpoint.ts';
import { chooseArchitecture } from '../../../../src/training/network/choose-architecture.ts';
import { CLASSES } from '../../../../src/training/crop-source.ts';
import { createNetwork } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { loadTrainingData } from '../../../../src/training/run/load-training-data.ts';
import { trainAndKeep } from '../../../../src/training/run/train-and-keep.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { MADE_UP_OPTIONS } from '../made-up-options.ts';

function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** Trains on the IDX files in a folder, goes on from the checkpoint there if there is one, and tells of each step as a line. */
const [folder] = process.argv.slice(2);
const options = { ...MADE_UP_OPTIONS, epochs: 2, checkpointEvery: 0 }; // after each step
await startWasmBackend();
const data = must(await loadTrainingData({ idx: folder, pictures: undefined }, options.seed));
const settings: RunSettings = {
  ...options,
  name: 'killed',
  from: null,
  fromSha256: null,
  teacherSha256: null,
  normaliser: 'test',
  data: data.hashes,
};
const path = join(folder, 'checkpoint.bin');
const kept = existsSync(path) ? must(await readCheckpoint(path, settings)) : { state: undefined, plan: [] };
const network = createNetwork(chooseArchitecture(options), CLASSES, createRandom(options.seed));
const quiet = { step: () => undefined, epoch: () => undefined, stop: () => undefined };
process.stdout.write(`from ${kept.state?.steps ?? 0}\n`);
must(await trainAndKeep({ options, settings, network, data, ...kept }, path, quiet));
process.stdout.write('done\n');

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  readCheckpoint,
  writeCheckpoint,
  type Checkpoint,
  type RunSettings,
} from '../../../../src/training/state/checkpoint.ts';
import { temporaryFolder } from '../data/temporary-folder.ts';
import { encodeFirstFormat } from '../encode-first-format.ts';
import { MADE_UP_OPTIONS } from '../made-up-options.ts';
import { makeUpState } from '../made-up-state.ts';

const folder = temporaryFolder();

const settings: RunSettings = {
  ...MADE_UP_OPTIONS,
  name: 'test',
  from: null,
  fromSha256: null,
  teacherSha256: null,
  epochs: 10,
  normaliser: 'test/1',
  data: ['00'.repeat(32)],
};
const checkpoint: Checkpoint = { state: makeUpState(), plan: [{ from: 0, epochs: 10, earlyStop: 0 }] };
const later: Checkpoint = { ...checkpoint, state: { ...checkpoint.state, epoch: 5 } };

async function mustFail(path: string, changed: Partial<RunSettings> = {}): Promise<string> {
  const read = await readCheckpoint(path, { ...settings, ...changed });
  if (read.ok) throw new Error('expected an error, got a checkpoint');
  return read.error;
}

describe('a checkpoint', () => {
  it('is written into a folder of its own, whole, and read back', async () => {
    const path = join(folder, 'new', 'deep', 'checkpoint.bin');
    await writeCheckpoint(path, checkpoint, settings);
    expect(readdirSync(join(folder, 'new', 'deep'))).toEqual(['checkpoint.bin']);
    expect(await readCheckpoint(path, settings)).toEqual({ ok: true, value: checkpoint });
  });

  it('takes the place of the one before, which stays beside it', async () => {
    const path = join(folder, 'again.bin');
    for (const kept of [checkpoint, later]) await writeCheckpoint(path, kept, settings);
    expect(await readCheckpoint(path, settings)).toEqual({ ok: true, value: later });
    expect(await readCheckpoint(`${path}.previous`, settings)).toEqual({ ok: true, value: checkpoint });
  });

  it.each<[string, (path: string) => void]>([
    ['cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, -10))],
    ['empty', (path) => writeFileSync(path, '')],
    ['not there, as between the two renames', (path) => rmSync(path)],
  ])('gives way to the one before where it is %s', async (words, damage) => {
    const path = join(folder, `${words.length}-damaged.bin`);
    for (const kept of [checkpoint, later]) await writeCheckpoint(path, kept, settings);
    damage(path);
    expect(await readCheckpoint(path, settings)).toEqual({ ok: true, value: checkpoint });
    await writeCheckpoint(path, later, settings); // and the run goes on
    expect(await readCheckpoint(path, settings)).toEqual({ ok: true, value: later });
  });

  it('may be gone on from for another number of epochs, or another early stop, and then says from where on', async () => {
    const path = join(folder, 'longer.bin');
    await writeCheckpoint(path, checkpoint, settings);
    const longer = { ...settings, epochs: 16, earlyStop: 4, ship: 'last' as const, timeLimit: 30, checkpointEvery: 5 };
    const read = await readCheckpoint(path, longer);
    if (!read.ok) throw new Error(read.error);
    const plan = [
      { from: 0, epochs: 10, earlyStop: 0 },
      { from: 3, epochs: 16, earlyStop: 4 },
    ];
    expect(read.value.plan).toEqual(plan);
    await writeCheckpoint(path, read.value, longer);
    expect(await readCheckpoint(path, longer)).toEqual({ ok: true, value: { ...checkpoint, plan } });
  });

  it.each<Partial<RunSettings>>([
    { seed: 2 },
    { batchSize: 64 },
    { workers: 4 },
    { learningRate: 0.001 },
    { architecture: 'stride-gap' },
    { optimiser: 'sgd' },
    { schedule: 'plateau' },
    { from: 'another' },
    { fromSha256: 'ab'.repeat(32) },
    { teacherSha256: 'cd'.repeat(32) },
    { crops: { ...MADE_UP_OPTIONS.crops, distortion: 2 } },
  ])('is not gone on from under other flags: %j', async (changed) => {
    const path = join(folder, 'flags.bin');
    await writeCheckpoint(path, checkpoint, settings);
    const error = await mustFail(path, changed);
    const [[name, value]] = Object.entries(changed);
    const was = JSON.stringify(settings[name as keyof RunSettings]);
    expect(error).toBe(
      `--resume: expected the flags of the run that is resumed, {"${name}":${was}}, got {"${name}":${JSON.stringify(value)}}`,
    );
  });

  it('from before hashes of models were kept is gone on from with those of today', async () => {
    const path = join(folder, 'unhashed.bin');
    const { fromSha256: _, teacherSha256: __, ...unhashed } = settings;
    await writeCheckpoint(path, checkpoint, unhashed as RunSettings);
    const now = { ...settings, fromSha256: 'ab'.repeat(32), teacherSha256: 'cd'.repeat(32) };
    expect(await readCheckpoint(path, now)).toEqual({ ok: true, value: checkpoint });
    await writeCheckpoint(path, checkpoint, now);
    expect(await mustFail(path, { ...now, fromSha256: 'ef'.repeat(32) })).toContain('{"fromSha256":"abab');
  });

  it('that is not there is an error that says where it was looked for', async () => {
    const path = join(folder, 'none.bin');
    expect(await mustFail(path)).toContain(`--resume: expected a checkpoint of "test" at ${path}: ENOENT`);
  });

  it('that is damaged is an error too, where there is none before it', async () => {
    const path = join(folder, 'alone.bin');
    await writeCheckpoint(path, checkpoint, settings);
    writeFileSync(path, readFileSync(path).subarray(0, -10));
    expect(await mustFail(path)).toMatch(/^--resume: .* expected the hash at its end to fit/);
  });
});

describe('a checkpoint in the first format', () => {
  const { architecture, epochSize, batchSize, workers, seed, learningRate, weightDecay, labelSmoothing, averageDecay } =
    settings;
  const { fontShare: _, ...crops } = settings.crops;
  const old = {
    ...{ name: 'test', architecture, epochs: 10, epochSize, batchSize, workers, seed, learningRate, weightDecay },
    ...{
      labelSmoothing,
      averageDecay,
      crops,
      normaliser: 'test/1',
      data: settings.data,
      plan: [{ from: 0, epochs: 10 }],
    },
  };
  const now = { ...settings, width: 1 }; // it had no width yet

  it('is gone on from with what it did not know of as it was then', async () => {
    const path = join(folder, 'first.bin');
    writeFileSync(path, encodeFirstFormat(checkpoint.state, old));
    const read = await readCheckpoint(path, now);
    if (!read.ok) throw new Error(read.error);
    expect(read.value.plan).toEqual(checkpoint.plan);
    expect(read.value.state.weights).toEqual(checkpoint.state.weights);
    expect(await mustFail(path, { ...now, optimiser: 'sgd' })).toContain(
      '{"optimiser":"adamw"}, got {"optimiser":"sgd"}',
    );
  });
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCheckpoint, writeCheckpoint, type Checkpoint } from '../../../src/training/checkpoint.ts';
import { temporaryFolder } from './data/temporary-folder.ts';
import { randomFloats } from './random-floats.ts';

const folder = temporaryFolder();

const settings = {
  name: 'test',
  architecture: 'stride-gap-small',
  epochs: 10,
  epochSize: 1000,
  batchSize: 100,
  workers: 2,
  seed: 1,
  learningRate: 0.003,
  weightDecay: 0.02,
  labelSmoothing: 0.05,
  averageDecay: 0.998,
  normaliser: 'test/1',
  data: ['00'.repeat(32)],
} as const;
const checkpoint: Checkpoint = {
  state: {
    epoch: 4,
    steps: 40,
    weights: randomFloats(20, 1),
    average: randomFloats(20, 2),
    adamMean: randomFloats(20, 3),
    adamSquare: randomFloats(20, 4),
    statistics: randomFloats(6, 5),
  },
  plan: [{ from: 0, epochs: 10 }],
};

async function mustFail(path: string, changed: Partial<typeof settings> = {}): Promise<string> {
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

  it('takes the place of the one before', async () => {
    const path = join(folder, 'again.bin');
    await writeCheckpoint(path, checkpoint, settings);
    const later = { ...checkpoint, state: { ...checkpoint.state, epoch: 5 } };
    await writeCheckpoint(path, later, settings);
    expect(await readCheckpoint(path, settings)).toEqual({ ok: true, value: later });
  });

  it('may be gone on from for another number of epochs, and then says from where on', async () => {
    const path = join(folder, 'longer.bin');
    await writeCheckpoint(path, checkpoint, settings);
    const longer = { ...settings, epochs: 16 };
    const read = await readCheckpoint(path, longer);
    if (!read.ok) throw new Error(read.error);
    const plan = [
      { from: 0, epochs: 10 },
      { from: 4, epochs: 16 },
    ];
    expect(read.value.plan).toEqual(plan);
    await writeCheckpoint(path, read.value, longer);
    expect(await readCheckpoint(path, longer)).toEqual({ ok: true, value: { ...checkpoint, plan } });
  });

  it.each([{ seed: 2 }, { batchSize: 50 }, { workers: 4 }, { learningRate: 0.001 }, { architecture: 'stride-gap' }])(
    'is not gone on from under other flags: %j',
    async (changed) => {
      const path = join(folder, 'flags.bin');
      await writeCheckpoint(path, checkpoint, settings);
      const error = await mustFail(path, changed as Partial<typeof settings>);
      expect(error).toMatch(/^--resume: expected the flags of the run that is resumed, /);
      const [[name, value]] = Object.entries(changed);
      expect(error.split(', got ')[1]).toContain(`"${name}":${JSON.stringify(value)}`);
    },
  );

  it('that is not there is an error that says where it was looked for', async () => {
    const path = join(folder, 'none.bin');
    expect(await mustFail(path)).toContain(`--resume: expected a checkpoint of "test" at ${path}`);
  });

  it('that is damaged is an error too', async () => {
    const path = join(folder, 'damaged.bin');
    await writeCheckpoint(path, checkpoint, settings);
    writeFileSync(path, readFileSync(path).subarray(0, -10));
    expect(await mustFail(path)).toMatch(/--resume: .* bytes, got /);
    writeFileSync(path, 'something else');
    expect(await mustFail(path)).toContain('--resume: expected a checkpoint of "test"');
  });
});

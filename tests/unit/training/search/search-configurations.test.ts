import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '../../../../src/core/result.ts';
import { searchConfigurations } from '../../../../src/training/search/search-configurations.ts';
import type { trainTrial } from '../../../../src/training/search/train-trial.ts';
import type { Tried } from '../../../../src/training/search/tried.ts';
import type { TuneFlags } from '../../../../src/training/search/tune-flags.ts';
import { DEFAULT_TRAINING_OPTIONS } from '../../../../src/training/run/training-options.ts';
import { createTrainingState, type EpochRecord } from '../../../../src/training/state/training-state.ts';
import { temporaryFolder } from '../data/temporary-folder.ts';

const folder = temporaryFolder();
const NOTHING = { images: new Uint8Array(0), labels: new Uint8Array(0) };
const pools = { training: NOTHING, validation: NOTHING, data: ['hash'] };

let out: string;
let lines: string[];
/** Learning rate and epochs of each training. */
let trained: (readonly [number, number])[];
const listener = { onProgress: () => undefined, onNews: (line: string) => void lines.push(line) };

beforeEach((context) => {
  out = join(folder, context.task.id);
  lines = [];
  trained = [];
});

const flagsOf = (changes: Partial<TuneFlags> = {}): TuneFlags => ({
  options: { ...DEFAULT_TRAINING_OPTIONS, architecture: 'stride-gap-small', epochs: 1 },
  trials: 4,
  eta: 2,
  mostMegaFlop: 25,
  data: undefined,
  out,
  ...changes,
});

/** Says that a lower learning rate is better, whatever the epochs, without training anything. */
const train: typeof trainTrial = ({ options: { learningRate, epochs }, path }) => {
  trained.push([learningRate, epochs]);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, 'state');
  const state = createTrainingState(new Float32Array(0), new Float32Array(0), { memory: [] });
  return Promise.resolve(ok({ ...state, curves: [{ validationAccuracy: 1 - learningRate } as EpochRecord] }));
};

const readTried = (): Tried => JSON.parse(readFileSync(join(out, 'tried.json'), 'utf8')) as Tried;
const rates = (): number[] => readTried().trials.map(({ learningRate }) => learningRate);

describe('searchConfigurations', () => {
  it('gives the best of those that went all the way', async () => {
    const best = await searchConfigurations(flagsOf(), pools, listener, train);
    const lowest = Math.min(...rates());
    expect(best).toMatchObject(ok({ learningRate: lowest, rungs: [1, 2, 4].map((epochs) => ({ epochs })) }));
    expect(trained.map(([, epochs]) => epochs)).toEqual([1, 1, 1, 1, 2, 2, 4]);
    expect(lines[0]).toBe('rung of 4 after 50000 crops each:');
    expect(lines.at(-1)).toContain(`--learning-rate ${lowest}`);
  });

  it('writes all that it tried, for programs and for people, the best first', async () => {
    await searchConfigurations(flagsOf(), pools, listener, train);
    const { settings, trials } = readTried();
    expect(settings).toMatchObject({ architecture: 'stride-gap-small', eta: 2, data: ['hash'] });
    expect(trials.map(({ rungs }) => rungs.length).sort()).toEqual([1, 1, 2, 3]);
    const [header, , first] = readFileSync(join(out, 'tried.md'), 'utf8').split('\n');
    expect(header).toMatch(/^\| trial \| +learning rate \|.* 1 epoch \|.* 2 epochs \|.* 4 epochs \|$/);
    expect(first).toContain(` ${Math.min(...rates())} |`);
  });

  it('keeps no state of those that do not go on', async () => {
    await searchConfigurations(flagsOf(), pools, listener, train);
    const kept = readTried().trials.filter(({ trial }) => existsSync(join(out, 'states', `trial-${trial}.bin`)));
    expect(kept.map(({ learningRate }) => learningRate)).toEqual([Math.min(...rates())]);
  });

  it('goes on where it was stopped, and trains nothing twice', async () => {
    let left = 5;
    const stopped = await searchConfigurations(flagsOf(), pools, listener, (...args) =>
      left-- > 0 ? train(...args) : Promise.resolve(err({ kind: 'worker', message: 'killed' } as const)),
    );
    expect(stopped.ok).toBe(false);
    expect(trained).toHaveLength(5);
    const resumed = await searchConfigurations(flagsOf(), pools, listener, train);
    expect(trained).toHaveLength(7);
    const after = readTried();
    out = `${out}-unbroken`;
    const unbroken = await searchConfigurations(flagsOf(), pools, listener, train);
    expect(resumed).toEqual(unbroken);
    expect(after).toEqual(readTried());
  });

  it('puts a configuration that diverged last, and goes on', async () => {
    const best = await searchConfigurations(flagsOf({ trials: 2 }), pools, listener, (trial, onProgress) =>
      trial.options.learningRate === DEFAULT_TRAINING_OPTIONS.learningRate
        ? Promise.resolve(err({ kind: 'diverged', message: 'NaN' } as const))
        : train(trial, onProgress),
    );
    expect(best).toMatchObject({ ok: true, value: { trial: 2 } });
    expect(readTried().trials[0].rungs).toEqual([{ epochs: 1, validation: null }]);
    expect(readFileSync(join(out, 'tried.md'), 'utf8')).toContain('diverged');
  });

  it('ends with the words of a trial that failed', async () => {
    const failing = () => Promise.resolve(err({ kind: 'worker', message: 'worker 0: out of memory' } as const));
    const best = await searchConfigurations(flagsOf(), pools, listener, failing);
    expect(best).toEqual(err('trial 1: worker 0: out of memory'));
  });

  it('does not mix two searches in one folder', async () => {
    await searchConfigurations(flagsOf(), pools, listener, train);
    const other = await searchConfigurations(flagsOf({ eta: 3 }), pools, listener, train);
    expect(other.ok ? '' : other.error).toMatch(
      /^--out: .*tried\.json is of another search: expected .*"eta":3.*, got .*"eta":2/,
    );
    writeFileSync(join(out, 'tried.json'), '{"settings');
    const damaged = await searchConfigurations(flagsOf(), pools, listener, train);
    expect(damaged.ok ? '' : damaged.error).toContain('expected JSON that an earlier search wrote');
  });
});

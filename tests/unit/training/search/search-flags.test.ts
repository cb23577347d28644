import { describe, expect, it } from 'vitest';
import { ARCHITECTURES } from '../../../../src/training/architectures.ts';
import { COMPARE_FLAGS, COMPARE_HELP, parseCompareFlags } from '../../../../src/training/search/compare-flags.ts';
import { CROP_VARIANTS } from '../../../../src/training/search/crop-variants.ts';
import { parseTuneFlags, TUNE_FLAGS, TUNE_HELP } from '../../../../src/training/search/tune-flags.ts';
import { DEFAULT_TRAINING_OPTIONS } from '../../../../src/training/run/training-options.ts';
import type { Result } from '../../../../src/core/result.ts';

function mustSucceed<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const errorOf = (result: Result<unknown, string>): string => (result.ok ? '' : result.error);

type Flags = Readonly<Record<string, { readonly type: string }>>;

/** What `parseArgs` gives for a command line of these flags alone. */
const valuesOf = (flags: Flags, given: Readonly<Record<string, string>>) => ({
  ...Object.fromEntries(
    Object.entries(flags).flatMap(([name, flag]) => ('default' in flag ? [[name, flag.default]] : [])),
  ),
  workers: '1',
  ...given,
});
const compare = (given: Readonly<Record<string, string>> = {}) => parseCompareFlags(valuesOf(COMPARE_FLAGS, given));
const tune = (given: Readonly<Record<string, string>> = {}) => parseTuneFlags(valuesOf(TUNE_FLAGS, given));

describe('parseCompareFlags', () => {
  it('takes every net on the same budget where nothing is said', () => {
    const { of, candidates } = mustSucceed(compare({ crops: '60000' }));
    expect(of).toBe('nets');
    expect(candidates.map(({ name }) => name)).toEqual(Object.keys(ARCHITECTURES));
    for (const { name, options } of candidates) {
      expect(options).toEqual({
        ...DEFAULT_TRAINING_OPTIONS,
        architecture: name,
        workers: 1,
        epochs: 2,
        epochSize: 30_000,
      });
    }
  });

  it('takes what --only names, in the order of the table', () => {
    const { candidates } = mustSucceed(compare({ only: 'resnet, mlp' }));
    expect(candidates.map(({ name }) => name)).toEqual(['mlp', 'resnet']);
  });

  it('varies the crops of one net', () => {
    const { of, candidates } = mustSucceed(compare({ of: 'crops', net: 'lenet' }));
    expect(CROP_VARIANTS.filter(({ name }) => name.includes(','))).toEqual([]); // --only could not name it
    expect(of).toBe('crops');
    expect(candidates.map(({ name }) => name)).toEqual(CROP_VARIANTS.map(({ name }) => name));
    const seen = new Set(candidates.map(({ options }) => JSON.stringify(options)));
    expect(seen.size).toBe(candidates.length); // no two are the same training
    expect(candidates.every(({ options }) => options.architecture === 'lenet')).toBe(true);
    const all = candidates.filter(
      ({ options }) => JSON.stringify(options.crops) === JSON.stringify(DEFAULT_TRAINING_OPTIONS.crops),
    );
    expect(all).toHaveLength(1);
  });

  it.each([
    [{ of: 'colours' }, '--of: expected nets or crops, got "colours"'],
    [{ only: 'lenet,alexnet' }, `--only: expected some of ${Object.keys(ARCHITECTURES).join(', ')}, got "alexnet"`],
    [{ of: 'crops', only: 'mlp' }, 'got "mlp"'],
    [{ net: 'toString' }, '--net: expected one of'],
    [{ only: '' }, 'got ""'],
    [{ crops: 'many' }, '--crops: expected a whole number from 1 to 1000000000, got "many"'],
    [{ crops: '100' }, '--crops: expected at least a batch (128), got 100'],
    [{ workers: '3' }, '--batch-size: expected a multiple of the 3 workers, got 128'],
  ])('refuses %j', (given, message) => {
    expect(errorOf(compare(given as Record<string, string>))).toContain(message);
  });

  it('names every flag in its help', () => {
    for (const flag of Object.keys(COMPARE_FLAGS).filter((flag) => flag !== 'help')) {
      expect(COMPARE_HELP).toContain(`--${flag} `);
    }
  });
});

describe('parseTuneFlags', () => {
  it('begins with one epoch of the given size', () => {
    const { options, trials, eta } = mustSucceed(tune({ crops: '5000', trials: '4', eta: '2' }));
    expect(options).toMatchObject({ epochs: 1, epochSize: 5000, architecture: 'stride-gap-12' });
    expect([trials, eta]).toEqual([4, 2]);
  });

  it.each([
    [{ eta: '1' }, '--eta: expected a whole number from 2 to 4, got "1"'],
    [{ trials: '0' }, '--trials: expected a whole number from 1 to 1000, got "0"'],
    [{ architecture: 'x' }, '--architecture: expected one of'],
    [{ crops: '20' }, '--crops: expected at least a batch (128), got 20'],
    [{ 'most-mflop': '' }, '--most-mflop: expected a number from 0.1 to 1000, got ""'],
  ])('refuses %j', (given, message) => {
    expect(errorOf(tune(given as Record<string, string>))).toContain(message);
  });

  it('names every flag in its help', () => {
    for (const flag of Object.keys(TUNE_FLAGS).filter((flag) => flag !== 'help'))
      expect(TUNE_HELP).toContain(`--${flag} `);
  });
});

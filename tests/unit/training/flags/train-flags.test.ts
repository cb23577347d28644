import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { toFlagName } from '../../../../src/training/flags/option-flags.ts';
import { DEFAULT_TRAINING_OPTIONS } from '../../../../src/training/run/training-options.ts';
import { chooseWorkers, parseTrainFlags, TRAIN_FLAGS, TRAIN_HELP } from '../../../../src/training/flags/train-flags.ts';

const parse = (...args: readonly string[]) =>
  parseTrainFlags(parseArgs({ options: TRAIN_FLAGS, args: [...args] }).values);

function mustParse(parsed: ReturnType<typeof parseTrainFlags>) {
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

describe('parseTrainFlags', () => {
  it('has a default for everything', () => {
    const parsed = parse('--workers=2');
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        name: 'inklens',
        architecture: 'stride-gap-deep',
        epochs: 42,
        batchSize: 128,
        workers: 2,
        seed: 1,
        resume: false,
        weights: 'float16',
      },
    });
    expect(parse().ok).toBe(true);
  });

  it('takes each flag', () => {
    const given = {
      ...{ name: 'a-b_2', data: 'some/folder', from: 'models/x', base: 'another/folder', resume: true },
      ...{ architecture: 'stride-gap-small', width: 0.5, dropout: 0.2, epochs: 3, epochSize: 500, batchSize: 50 },
      ...{ workers: 5, seed: 0, backend: 'cpu', optimiser: 'sgd', momentum: 0.8, learningRate: 0.01, weightDecay: 0 },
      ...{ schedule: 'plateau', warmUp: 0, patience: 2, plateauFactor: 0.3, labelSmoothing: 0.1, averageDecay: 0.9 },
      ...{
        earlyStop: 4,
        ship: 'last',
        startShare: 0.25,
        timeLimit: 2.5,
        checkpointEvery: 10,
        frozenEpochs: 1,
        teacher: 'large',
        distil: 0.7,
      },
      ...{ distilTemperature: 3, weights: 'uint8' },
    };
    const crops = {
      ...{ classPower: 0.5, digitShare: 0.6, scanShare: 0.1, worldShare: 0.2, fontShare: 0.3, noCharacterShare: 0.4 },
      distortion: 2,
    };
    const args = Object.entries({ ...given, ...crops }).map(([option, value]) =>
      value === true ? `--${toFlagName(option)}` : `--${toFlagName(option)}=${value}`,
    );
    expect(args).toHaveLength(Object.keys(TRAIN_FLAGS).length - 1); // all but --help
    expect(parse(...args)).toEqual({ ok: true, value: { ...given, crops } });
  });

  it.each([
    ['epochs', '0', 'a whole number from 1 to 10000'],
    ['epochs', '2.5', 'a whole number'],
    ['epochs', 'many', 'a whole number'],
    ['epochs', '', 'a whole number'],
    ['epoch-size', '-5', 'a whole number'],
    ['batch-size', '1e9', 'a whole number from 1 to 4096'],
    ['workers', '0', 'a whole number from 1 to 256'],
    ['seed', '-1', 'a whole number'],
    ['seed', '', 'a whole number'],
    ['learning-rate', '0', 'a number from'],
    ['learning-rate', 'NaN', 'a number from'],
    ['weight-decay', '2', 'a number from 0 to 1'],
    ['dropout', '1', 'a number from 0 to 0.9'],
    ['momentum', '1', 'a number from 0 to 0.999'],
    ['time-limit', '-1', 'a number from 0'],
    ['early-stop', '1.5', 'a whole number from 0'],
    ['optimiser', 'adagrad', 'one of adamw, adam, sgd, rmsprop'],
    ['schedule', 'step', 'one of cosine, plateau, constant'],
    ['weights', 'int4', 'one of float32, float16, uint8'],
    ['backend', 'webgl', 'one of wasm, cpu, node'],
    ['teacher', '../x', 'models/NAME'],
    ['distortion', '4', 'a number from 0 to 3'],
    ['label-smoothing', '0.6', 'a number from 0 to 0.5'],
    ['average-decay', '1', 'a number from 0 to 0.9999'],
    ['architecture', 'huge', 'one of stride-gap, '],
    ['architecture', 'toString', 'one of stride-gap'],
    ['name', '../elsewhere', 'letters, digits, "-" and "_"'],
    ['name', '', 'letters'],
  ])('says what is wrong with --%s=%s', (flag, value, expected) => {
    const parsed = parse('--workers=2', `--${flag}=${value}`);
    if (parsed.ok) throw new Error('expected an error, got flags');
    expect(parsed.error.split('\n')).toHaveLength(1);
    expect(parsed.error).toContain(`--${flag}: expected ${expected}`);
    expect(parsed.error).toContain(`got "${value}"`);
  });

  it.each(['large', 'models/large', 'models/large/'])('takes a model as %s', (teacher) => {
    expect(mustParse(parse('--workers=2', `--teacher=${teacher}`)).teacher).toBe('large');
  });

  it('names every flag that is wrong, a line each', () => {
    const parsed = parse('--epochs=x', '--seed=y', '--workers=2');
    if (parsed.ok) throw new Error('expected an error, got flags');
    expect(parsed.error.split('\n').map((line) => line.split(':')[0])).toEqual(['--epochs', '--seed']);
  });

  it('takes what is not given from the defaults that it is told', () => {
    const defaults = { ...DEFAULT_TRAINING_OPTIONS, learningRate: 0.5, epochs: 7 };
    const { values } = parseArgs({ options: TRAIN_FLAGS, args: ['--epochs=3', '--distortion=2'] });
    const { epochs, learningRate, crops } = mustParse(parseTrainFlags(values, defaults));
    expect([epochs, learningRate]).toEqual([3, 0.5]);
    expect(crops).toEqual({ ...DEFAULT_TRAINING_OPTIONS.crops, distortion: 2 });
  });

  it.each([
    [['--workers=3'], '--batch-size: expected a multiple of the 3 workers, got 128'],
    [['--workers=2', '--epoch-size=100'], '--epoch-size: expected at least a batch (128), got 100'],
    [['--workers=2', '--frozen-epochs=1'], '--frozen-epochs: expected --from beside it, got none'],
    [['--workers=2', '--start-share=0.5'], '--start-share: expected --from beside it, got none'],
    [['--workers=2', '--base=x'], '--base: expected --from beside it, got none'],
    [['--workers=2', '--distil=0.3'], '--distil: expected --teacher beside it, got none'],
  ])('says what does not go together: %j', (args, error) => {
    expect(parse(...args)).toEqual({ ok: false, error });
  });
});

describe('chooseWorkers', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [6, 4],
    [12, 8],
    [16, 16],
    [192, 64],
  ])('takes of %i cores %i, by which the default batch divides', (cores, workers) => {
    expect(chooseWorkers(cores)).toBe(workers);
    expect(128 % workers).toBe(0);
  });
});

describe('the help', () => {
  it('names every flag', () => {
    for (const flag of Object.keys(TRAIN_FLAGS)) if (flag !== 'help') expect(TRAIN_HELP).toContain(`--${flag}`);
  });
});

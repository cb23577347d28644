import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { chooseWorkers, parseTrainFlags, TRAIN_FLAGS, TRAIN_HELP } from '../../../src/training/train-flags.ts';

const parse = (...args: readonly string[]) =>
  parseTrainFlags(parseArgs({ options: TRAIN_FLAGS, args: [...args] }).values);

describe('parseTrainFlags', () => {
  it('has a default for everything', () => {
    const parsed = parse('--workers=2');
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        name: 'inklens',
        architecture: 'stride-gap',
        epochs: 20,
        batchSize: 128,
        workers: 2,
        seed: 1,
        resume: false,
      },
    });
    expect(parse().ok).toBe(true);
  });

  it('takes each flag', () => {
    const parsed = parse(
      ...[
        '--name=a-b_2',
        '--data=some/folder',
        '--resume',
        '--architecture=stride-gap-small',
        '--epochs=3',
        '--epoch-size=500',
      ],
      ...[
        '--batch-size=50',
        '--workers=5',
        '--seed=0',
        '--learning-rate=0.01',
        '--weight-decay=0',
        '--label-smoothing=0.1',
      ],
      '--average-decay=0.9',
    );
    expect(parsed).toEqual({
      ok: true,
      value: {
        name: 'a-b_2',
        data: 'some/folder',
        resume: true,
        architecture: 'stride-gap-small',
        epochs: 3,
        epochSize: 500,
        batchSize: 50,
        workers: 5,
        seed: 0,
        learningRate: 0.01,
        weightDecay: 0,
        labelSmoothing: 0.1,
        averageDecay: 0.9,
      },
    });
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
    ['label-smoothing', '0.6', 'a number from 0 to 0.5'],
    ['average-decay', '1', 'a number from 0 to 0.9999'],
    ['architecture', 'huge', 'one of stride-gap, stride-gap-small'],
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

  it('names every flag that is wrong, a line each', () => {
    const parsed = parse('--epochs=x', '--seed=y', '--workers=2');
    if (parsed.ok) throw new Error('expected an error, got flags');
    expect(parsed.error.split('\n').map((line) => line.split(':')[0])).toEqual(['--epochs', '--seed']);
  });

  it.each([
    [['--workers=3'], '--batch-size: expected a multiple of the 3 workers, got 128'],
    [['--workers=2', '--epoch-size=100'], '--epoch-size: expected at least a batch (128), got 100'],
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

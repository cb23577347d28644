import { describe, expect, it } from 'vitest';
import { DEFAULT_TRAINING_OPTIONS } from '../../../../src/training/run/training-options.ts';
import {
  applyConfiguration,
  drawConfigurations,
  megaFlopOf,
  SEARCH_SPACE,
} from '../../../../src/training/search/draw-configuration.ts';

const options = { ...DEFAULT_TRAINING_OPTIONS, architecture: 'stride-gap-small' } as const;

describe('drawConfigurations', () => {
  it('begins with the options as they are', () => {
    const [first] = drawConfigurations(options, 3, 25);
    expect(applyConfiguration(options, first)).toEqual(options);
  });

  it('gives the same for the same seed, however many, and others for another', () => {
    const configurations = drawConfigurations(options, 5, 25);
    expect(drawConfigurations(options, 3, 25)).toEqual(configurations.slice(0, 3));
    expect(drawConfigurations({ ...options, seed: 2 }, 5, 25).slice(1)).not.toEqual(configurations.slice(1));
  });

  it('fills the space, the learning rate by its logarithm', () => {
    const drawn = drawConfigurations(options, 400, 1000).slice(1);
    for (const key of ['learningRate', 'width', 'dropout', 'distortion'] as const) {
      const [low, high] = SEARCH_SPACE[key];
      const values = drawn.map((configuration) => configuration[key] ?? NaN).sort((a, b) => a - b);
      expect(values[0]).toBeGreaterThanOrEqual(low);
      expect(values[values.length - 1]).toBeLessThanOrEqual(high);
      const middle = key === 'learningRate' ? Math.sqrt(low * high) : (low + high) / 2;
      expect(Math.abs(values[200] - middle) / (high - low)).toBeLessThan(0.1);
    }
  });

  it('keeps to what a crop may cost', () => {
    const drawn = drawConfigurations(options, 50, 3).slice(1);
    const costs = drawn.map((configuration) => megaFlopOf(applyConfiguration(options, configuration)));
    expect(Math.max(...costs)).toBeLessThanOrEqual(3);
    expect(() => drawConfigurations(options, 2, 0.2)).toThrow('--most-mflop: expected enough for stride-gap-small');
  });
});

describe('applyConfiguration', () => {
  it('puts in what is searched and leaves the rest', () => {
    const applied = applyConfiguration(options, { learningRate: 0.01, width: 2, dropout: 0.3, distortion: 0.7 });
    expect(applied).toEqual({
      ...options,
      learningRate: 0.01,
      width: 2,
      dropout: 0.3,
      crops: { ...options.crops, distortion: 0.7 },
    });
  });
});

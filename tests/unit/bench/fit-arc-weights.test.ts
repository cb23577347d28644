import { describe, expect, it } from 'vitest';
import type { FeatureArc, Features } from '../../../src/core/lattice/arc-features.ts';
import { ARC_WEIGHTS } from '../../../src/core/lattice/arc-weights.ts';
import { fitArcWeights, scoreTruth } from '../../bench/lattice/fit-arc-weights.ts';
import type { LatticeSample } from '../../bench/lattice/lattice-sample.ts';

const arc = (from: number, to: number, symbol: string, shared: Features): FeatureArc => ({
  from,
  to,
  run: undefined,
  shared,
  options: [{ symbol, features: {} }],
});

/** One wide shape that may be an 8, or two narrow ones side by side, cut apart at a price. */
const sample = (truth: string): LatticeSample => ({
  name: truth,
  nodes: 3,
  truth,
  height: 40,
  arcs: [arc(0, 2, '8', { wide: 0.5 }), arc(0, 1, '1', { cut: 0.5 }), arc(1, 2, '1', { cut: 0.5 })],
});

const options = { steps: 60, hold: 0.01 };

describe('fitArcWeights', () => {
  it.each([
    ['dearer to cut where wide shapes are characters', '8', -1],
    ['cheaper to cut where they are two', '11', 1],
  ])('makes it %s', (_, truth, direction) => {
    const { weights, logLikelihood, held } = fitArcWeights([sample(truth)], ARC_WEIGHTS, options);
    expect(Math.sign(weights.cut - ARC_WEIGHTS.cut)).toBe(direction);
    expect(Math.sign(weights.wide - ARC_WEIGHTS.wide)).toBe(-direction);
    expect(scoreTruth(sample(truth), weights)).toBeGreaterThan(scoreTruth(sample(truth), ARC_WEIGHTS));
    expect(held).toBe(1);
    expect(logLikelihood).toBeLessThanOrEqual(0);
  });

  it('leaves out strings that a lattice cannot hold, and weights that nothing speaks of', () => {
    const { weights, held } = fitArcWeights([sample('8'), sample('7')], ARC_WEIGHTS, options);
    expect(held).toBe(1);
    expect(weights.symbol).toBe(ARC_WEIGHTS.symbol);
    expect(scoreTruth(sample('7'), weights)).toBe(-Infinity);
  });
});

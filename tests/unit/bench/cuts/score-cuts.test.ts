import { describe, expect, it } from 'vitest';
import { scoreCuts } from '../../../bench/cuts/score-cuts.ts';
import type { SeamFeatures } from '../../../../src/core/segmentation/describe-seam.ts';

const NONE: SeamFeatures = { always: 1, above: 0, below: 0, ink: 0, loops: 0, least: 0 };
const only = (above: number): SeamFeatures => ({ ...NONE, always: 0, above });
const cut = (above: number, parts: boolean) => ({ features: { ...NONE, above }, parts });

describe('scoreCuts', () => {
  it('gives the chance that a parting cut is the cheaper of two', () => {
    const samples = [cut(3, true), cut(1, true), cut(2, false), cut(0, false)];
    expect(scoreCuts(samples, only(1)).area).toBe(3 / 4);
    expect(scoreCuts(samples, only(-1)).area).toBe(1 / 4);
    expect(scoreCuts(samples, only(1))).toMatchObject({ cuts: 4, parting: 2 });
  });

  it('counts half for cuts that cost the same', () => {
    expect(scoreCuts([cut(1, true), cut(1, false), cut(1, false)], only(1)).area).toBe(1 / 2);
  });

  it('gives the mean −ln P of what is true, finite even where the sure is wrong', () => {
    const odds = Math.log(4); // P = 0.8
    expect(scoreCuts([cut(1, true), cut(1, false)], only(odds)).logLoss).toBeCloseTo(-(Math.log(0.8) + Math.log(0.2)) / 2); // prettier-ignore
    expect(scoreCuts([cut(1, true), cut(1, false)], only(1000)).logLoss).toBeLessThan(20);
  });
});

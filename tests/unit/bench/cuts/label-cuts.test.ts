import { describe, expect, it } from 'vitest';
import { drawInk } from '../../core/draw-ink.ts';
import { proposeSeams } from '../../../../src/core/segmentation/propose-seams.ts';
import { labelCuts } from '../../../bench/cuts/label-cuts.ts';

const size = { lineHeight: 60, strokeWidth: 5 };
const zeros = drawInk(90, 64, [{ ring: [25, 32, 18, 28, 5] }, { ring: [65, 32, 18, 28, 5] }]);

/** The zeros' ink, each its own; what lies in `nobody` is neither's. */
const owners = (middle: number, nobody = (_x: number): boolean => false): Uint8Array =>
  zeros.data.map((ink, i) => (ink === 0 || nobody(i % 90) ? 0 : i % 90 < middle ? 1 : 2));

describe('labelCuts', () => {
  it('knows the cuts between two characters from those through one', () => {
    const cuts = labelCuts(zeros, owners(45), size);
    const parting = cuts.filter(({ parts }) => parts);
    expect(parting.length).toBeGreaterThan(0);
    expect(parting.length).toBeLessThan(cuts.length / 2);
    for (const { features } of parting) expect(Math.min(features.above, features.below)).toBeGreaterThan(0.1);
  });

  it('goes by whose ink it is, not by how the cut looks', () => {
    const cuts = labelCuts(zeros, owners(25), size);
    expect(cuts.some(({ parts }) => parts)).toBe(true);
    for (const { features } of cuts.filter(({ parts }) => parts)) expect(features.loops).toBeGreaterThan(0);
  });

  it('leaves out what spoils a character by neither little nor much', () => {
    const own = owners(45).map((owner, i) => (owner > 0 && i < 15 * 90 ? 3 - owner : owner)); // their heads are each other's
    const cuts = labelCuts(zeros, own, size);
    expect(cuts.filter(({ parts }) => parts)).toEqual([]);
    expect(cuts.length).toBeLessThan(proposeSeams(zeros, size).seams.length);
  });

  it('finds no cut that parts where there is one character only, or too little of a second', () => {
    for (const own of [owners(90), owners(8)]) {
      const cuts = labelCuts(zeros, own, size);
      expect(cuts.length).toBeGreaterThan(0);
      expect(cuts.filter(({ parts }) => parts)).toEqual([]);
    }
  });

  it('does not mind ink that is nobody’s', () => {
    const cuts = labelCuts(
      zeros,
      owners(45, (x) => x >= 42 && x < 48),
      size,
    );
    expect(cuts.some(({ parts }) => parts)).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { MARK_FEATURES, measureMark } from '../../../../src/core/marks/measure-mark.ts';
import { trimMask } from '../../../../src/core/mask.ts';
import { drawInk, type InkShape } from '../draw-ink.ts';

const LINE = { components: [], height: 40, slope: 0, offset: 50 } as const;

type Feature = (typeof MARK_FEATURES)[number];

function measure(...shapes: readonly InkShape[]): Readonly<Record<Feature, number>> {
  const mask = trimMask({ x: 0, y: 0, ...drawInk(100, 100, shapes) });
  if (!mask) throw new Error('nothing was drawn');
  const features = measureMark(mask, LINE);
  return Object.fromEntries(MARK_FEATURES.map((name, i) => [name, features[i]])) as Record<Feature, number>;
}

describe('measureMark', () => {
  test('gives one number for each feature', () => {
    expect(Object.keys(measure({ bar: [10, 10, 5, 5] }))).toHaveLength(MARK_FEATURES.length);
  });

  test('places and sizes in line heights from the middle of the line', () => {
    const bar = measure({ bar: [10, 48, 20, 4] });
    expect(bar['log width']).toBeCloseTo(Math.log(0.5 + 0.01), 9);
    expect(bar['log height']).toBeCloseTo(Math.log(0.1 + 0.01), 9);
    expect(bar['top below the middle']).toBeCloseTo(-0.05, 9);
    expect(bar['foot below the middle']).toBeCloseTo(0.05, 9);
    expect(bar['centre of ink below the middle']).toBeCloseTo(0, 9);
  });

  test('the direction: level, upright, leaning either way', () => {
    expect(measure({ bar: [10, 48, 20, 4] }).level).toBeGreaterThan(0.9);
    expect(measure({ bar: [10, 40, 4, 20] }).level).toBeLessThan(-0.9);
    expect(measure({ stroke: [60, 30, 40, 70, 4] }).lean).toBeLessThan(-0.5);
    expect(measure({ stroke: [40, 30, 60, 70, 4] }).lean).toBeGreaterThan(0.5);
  });

  test('a bar is solid however it leans, two bars are not', () => {
    expect(measure({ bar: [10, 48, 20, 4] }).solid).toBeCloseTo(0, 9);
    expect(measure({ stroke: [60, 20, 40, 80, 6] }).solid).toBeCloseTo(0, 1);
    expect(measure({ bar: [10, 40, 20, 4] }, { bar: [10, 56, 20, 4] }).solid).toBeLessThan(-0.5);
  });

  test('gaps, and the rows and columns that are full', () => {
    const colon = measure({ bar: [50, 40, 6, 6] }, { bar: [50, 60, 6, 6] });
    expect(colon.gap).toBeCloseTo(14 / 26, 9);
    const plus = measure({ bar: [40, 49, 21, 3] }, { bar: [49, 40, 3, 21] });
    expect(plus.gap).toBe(0);
    expect(plus['widest row']).toBe(1);
    expect(plus['tallest column']).toBe(1);
    expect(plus['place of the widest row']).toBeCloseTo(0.5, 1);
    expect(plus['ink in the corners']).toBe(0);
  });
});

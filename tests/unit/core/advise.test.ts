import { describe, expect, it } from 'vitest';
import { advise, type UnreadPicture } from '../../../src/core/advise.ts';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { LightQuality } from '../../../src/core/light.ts';

const GOOD_LIGHT: LightQuality = { paper: 220, burnt: 0, rest: 190, contrast: 150, edge: 3 };

const componentsOf = (boxes: readonly FrameBox[]) =>
  boxes.map((box, index) => ({ label: index + 1, box, area: box[2] * box[3] }));

const rowOf = (width: number, height: number) =>
  componentsOf(Array.from({ length: 6 }, (_, i): FrameBox => [30 + i * (width + 4), 100, width, height]));

const kinds = (changes: Partial<UnreadPicture>): string[] =>
  advise({ light: GOOD_LIGHT, map: { components: [], scale: 1 }, lines: [], strings: 1, ...changes }).map(
    ({ kind }) => kind,
  );

const light = (changes: Partial<LightQuality>) => ({ light: { ...GOOD_LIGHT, ...changes } });

describe('advise', () => {
  it('has nothing to say of a good picture in which something was read', () => {
    expect(kinds({ map: { components: rowOf(26, 40), scale: 1 } })).toEqual([]);
  });

  it('says that nothing is written only where nothing else explains it and nothing was read', () => {
    expect(kinds({ strings: 0 })).toEqual(['nothing-written']);
    expect(kinds({ strings: 0, ...light({ edge: 12 }) })).toEqual(['blurred']);
  });

  it('tells darkness from a blackboard', () => {
    expect(kinds(light({ paper: 20, contrast: 18 }))).toEqual(['too-dark']);
    expect(kinds(light({ paper: 50, contrast: 150 }))).toEqual([]);
  });

  it('tells a reflection from white paper and from a spark', () => {
    expect(kinds(light({ burnt: 0.3, rest: 170 }))).toEqual(['glare']);
    expect(kinds(light({ burnt: 0.9, rest: 120 }))).toEqual([]);
    expect(kinds(light({ burnt: 0.001, rest: 170 }))).toEqual([]);
  });

  it('gives sizes in pixels of the picture, not of what was worked on', () => {
    const small = advise({ light: GOOD_LIGHT, map: { components: rowOf(6, 10), scale: 3 }, lines: [], strings: 0 });
    expect(small).toEqual([{ kind: 'too-small', height: 30, wanted: 54 }]);
  });

  it('finds the view too flat where characters are wider than high, or a line is taller at one end', () => {
    expect(kinds({ map: { components: rowOf(60, 30), scale: 1 } })).toEqual(['tilted']);
    const heights = [60, 52, 45, 38, 31, 25];
    const components = componentsOf(heights.map((height, i): FrameBox => [40 * i, 100 - height / 2, 20, height]));
    const line = { components, height: 42, slope: 0, offset: 100 };
    expect(kinds({ lines: [line] })).toEqual(['tilted']);
    expect(kinds({ lines: [{ ...line, components: components.slice(0, 3) }] })).toEqual([]);
  });

  it('puts the reason first that hides all others', () => {
    expect(kinds({ strings: 0, ...light({ paper: 20, contrast: 18, edge: 9 }) })).toEqual(['too-dark', 'blurred']);
  });
});

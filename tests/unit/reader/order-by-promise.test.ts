import { describe, expect, it } from 'vitest';
import type { InkComponent } from '../../../src/core/ink.ts';
import type { TextLine } from '../../../src/core/text-line.ts';
import { orderByPromise } from '../../../src/reader/order-by-promise.ts';

const MAP = { width: 1000, height: 600 };
let label = 0;

/** A line of so many characters around a point, of this height; they are as high as said, as wide as 0.6 of that. */
function lineAt(x: number, y: number, count: number, height: number, heights: number = height): TextLine {
  const components = Array.from({ length: count }, (_, i): InkComponent => {
    const left = x + (i - count / 2) * height;
    return { label: ++label, box: [left, y - heights / 2, 0.6 * heights, heights], area: 100 };
  });
  return { components, height, slope: 0, offset: y };
}

describe('orderByPromise', () => {
  it.each<[string, TextLine, TextLine]>([
    ['large writing before small', lineAt(500, 300, 5, 60), lineAt(500, 300, 5, 20)],
    ['the middle before a corner', lineAt(500, 300, 3, 40), lineAt(60, 40, 3, 40)],
    ['several characters before one blot', lineAt(500, 300, 5, 40), lineAt(500, 300, 1, 300)],
    ['characters of one size before a heap of parts', lineAt(500, 300, 4, 40), lineAt(500, 300, 30, 40, 12)],
    ['a large number in a corner before small print in the middle', lineAt(120, 90, 5, 80), lineAt(500, 300, 40, 14)],
  ])('puts %s', (_, first, second) => {
    expect(orderByPromise(MAP, [second, first])).toEqual([first, second]);
    expect(orderByPromise(MAP, [first, second])).toEqual([first, second]);
  });

  it('keeps the order of what promises the same, and has nothing to order without lines', () => {
    const line = lineAt(500, 300, 4, 40);
    const same = { ...line };
    expect(orderByPromise(MAP, [line, same])[0]).toBe(line);
    expect(orderByPromise(MAP, [])).toEqual([]);
  });
});

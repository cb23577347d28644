import { describe, expect, it } from 'vitest';
import { findComponents } from '../../../../src/vision/find-components.ts';
import { dropPalePrint } from '../../../../src/vision/strokes/drop-pale-print.ts';
import { measureSides } from '../../../../src/vision/strokes/measure-sides.ts';
import { drawInk, type InkShape } from '../../core/draw-ink.ts';

const [WIDTH, HEIGHT] = [400, 200];
const PAPER = 220;

const writing = [60, 130, 200].map((x): InkShape => ({ ring: [x, 100, 22, 36, 8] }));
const bits = Array.from({ length: 12 }, (_, i): InkShape => ({ stroke: [20 + 30 * i, 20, 24 + 30 * i, 36, 2] }));

/** How many components are left of each layer: shapes drawn in a light of their own. */
function drop(layers: readonly { readonly shapes: readonly InkShape[]; readonly light: number }[]): number[] {
  const lights = new Uint8Array(WIDTH * HEIGHT).fill(PAPER);
  const ink = new Uint8Array(WIDTH * HEIGHT);
  for (const { shapes, light } of layers)
    drawInk(WIDTH, HEIGHT, shapes).data.forEach((level, i) => {
      if (level === 0) return;
      ink[i] = 255;
      lights[i] = light;
    });
  const { labels, components } = findComponents({ width: WIDTH, height: HEIGHT, data: ink });
  const gray = { width: WIDTH, height: HEIGHT, data: lights };
  const kept = dropPalePrint(measureSides(components, labels, gray));
  const lightOf = (label: number): number => lights[labels.indexOf(label)];
  return layers.map(({ light }) => kept.filter(({ label }) => lightOf(label) === light).length);
}

describe('dropPalePrint', () => {
  it('leaves out thin pale bits beside writing', () => {
    expect(drop([{ shapes: writing, light: 60 }, { shapes: bits, light: 180 }])).toEqual([3, 0]); // prettier-ignore
  });

  it('does so where the writing is light on dark', () => {
    const negative = [{ shapes: writing, light: 254 }, { shapes: bits, light: 226 }]; // prettier-ignore
    expect(drop(negative)).toEqual([3, 0]);
  });

  it('keeps what is as deep as the writing, or as thick', () => {
    const dots = [300, 330].map((x): InkShape => ({ disc: [x, 150, 6] }));
    expect(drop([{ shapes: writing, light: 60 }, { shapes: bits, light: 61 }, { shapes: dots, light: 180 }])).toEqual([3, 12, 2]); // prettier-ignore
  });

  it('keeps what a second, finer and paler pen wrote', () => {
    const pencil = [280, 330].map((x): InkShape => ({ ring: [x, 110, 18, 32, 2] }));
    expect(drop([{ shapes: writing, light: 60 }, { shapes: pencil, light: 180 }])).toEqual([3, 2]); // prettier-ignore
  });

  it('leaves out what is left of a frame around the writing', () => {
    const sides = [25, 235].map((x): InkShape => ({ bar: [x, 55, 2, 90] }));
    expect(drop([{ shapes: writing, light: 60 }, { shapes: sides, light: 180 }])).toEqual([3, 0]); // prettier-ignore
  });

  it('keeps pale writing that is alone, and does without any', () => {
    expect(drop([{ shapes: writing, light: 190 }])).toEqual([3]);
    expect(drop([])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { cutIntoPieces, type Piece } from '../../../../src/core/segmentation/cut-into-pieces.ts';
import type { InkMap } from '../../../../src/core/ink.ts';
import type { TextLine } from '../../../../src/core/text-line.ts';
import { drawInkMap } from '../draw-ink-map.ts';
import type { InkShape } from '../draw-ink.ts';

const PLACE_TOLERANCE = 3; // pixels

/** All components of a map as one line, `height` high. */
const lineOf = ({ components }: InkMap, height: number): TextLine => ({ components, height, slope: 0, offset: 0 });

/** The pixels of ink that a piece holds, as places in the map. */
const inkOf = ({ x, y, width, data }: Piece, map: InkMap): number[] =>
  [...data.keys()].filter((i) => data[i]).map((i) => (y + Math.floor(i / width)) * map.width + x + (i % width));

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

/** Two zeros of 42×60 drawn with a pen of six, two pixels apart at column 53, which a short stroke joins. */
const zeros: InkShape[] = [
  { ring: [31, 40, 18, 27, 6] },
  { ring: [75, 40, 18, 27, 6] },
  { stroke: [50, 40, 56, 40, 4] },
];

describe('cutIntoPieces', () => {
  it('gives narrow components as they are, from left to right, with their ink, place and area', () => {
    const map = drawInkMap(120, 80, [[{ stroke: [90, 15, 90, 65, 6] }], [{ stroke: [30, 65, 38, 15, 6] }]]);
    const pieces = cutIntoPieces(map, lineOf(map, 56));
    expect(pieces.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
      map.components[1].box,
      map.components[0].box,
    ]);
    expect(pieces.map(({ area }) => area)).toEqual([map.components[1].area, map.components[0].area]);
    for (const [index, label] of [2, 1].entries()) {
      expect(inkOf(pieces[index], map)).toEqual([...map.labels.keys()].filter((i) => map.labels[i] === label));
    }
  });

  it('cuts two zeros that touch where they touch', () => {
    const map = drawInkMap(106, 80, [zeros]);
    const pieces = cutIntoPieces(map, lineOf(map, 60));
    const between = pieces.map(({ x }) => x).filter((x) => Math.abs(x - 53) <= PLACE_TOLERANCE);
    expect(between).toHaveLength(1);
  });

  it('neither loses nor doubles ink where it cuts', () => {
    const map = drawInkMap(106, 80, [zeros]);
    const pieces = cutIntoPieces(map, lineOf(map, 60));
    expect(pieces.length).toBeGreaterThan(1);
    const cut = sorted(pieces.flatMap((piece) => inkOf(piece, map)));
    expect(cut).toEqual([...map.labels.keys()].filter((i) => map.labels[i] === 1));
    for (const piece of pieces) {
      expect(piece.area).toBe(inkOf(piece, map).length);
      expect(piece.centreX).toBe(piece.x + piece.width / 2);
    }
  });

  it('leaves another component out whose ink stands inside the box', () => {
    const map = drawInkMap(100, 80, [[{ ring: [50, 40, 16, 27, 5] }], [{ disc: [50, 40, 4] }]]);
    const pieces = cutIntoPieces(map, { ...lineOf(map, 60), components: [map.components[0]] });
    expect(sorted(pieces.flatMap((piece) => inkOf(piece, map)))).toEqual(
      [...map.labels.keys()].filter((i) => map.labels[i] === 1),
    );
  });

  it('has nothing to cut in an empty line', () => {
    const map = drawInkMap(10, 10, []);
    expect(cutIntoPieces(map, lineOf(map, 60))).toEqual([]);
  });
});

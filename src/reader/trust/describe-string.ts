import { distanceOff } from '../../core/distance-off.ts';
import type { InkComponent, InkMap } from '../../core/ink.ts';
import type { InkMask } from '../../core/mask.ts';
import type { Piece } from '../../core/segmentation/cut-into-pieces.ts';
import type { StringEvidence } from '../../core/string-evidence.ts';
import type { TextLine } from '../../core/text-line.ts';
import type { LineReading } from '../read-line.ts';
import type { ScoredLine } from '../score-lines.ts';
import { describeNet } from './describe-net.ts';
import { describeRivals } from './describe-rivals.ts';
import { measureBeside } from './measure-beside.ts';
import { measureUnread } from './measure-unread.ts';
import { toStretches } from './stretch.ts';

/** Cosine of the angle up to which a line stands upright in the picture: 45°. */
const UPRIGHT = Math.SQRT1_2;
const USUAL_LENGTH = 5;
const MOST_MISSING = 3;
/** Width of a usual pen, line heights. */
const USUAL_PEN = 0.12;
/** What is this high, in line heights, or wide may be a character. */
const LOWEST = 0.5;
const LARGEST = 2;

/** What is looked at in a line. */
export type DescribedLine = Pick<ScoredLine, 'map' | 'line' | 'pieces' | 'candidates'>;

/** What speaks for and against the best string of a line; it has at least one character. @param map all ink of the picture */
export function describeString(
  reading: LineReading,
  { map: own, line, pieces, candidates }: DescribedLine,
  map: InkMap,
): StringEvidence {
  const [{ text, steps }] = reading.strings;
  const runs = steps.flatMap(({ arc, symbol }) => {
    const run = reading.runs[arc];
    return run ? [{ ...run, symbol }] : [];
  });
  const masks = runs.map(({ mask }) => mask);
  const spans = steps.map(({ arc }) => reading.lattice.arcs[arc]);
  const outlines = masks.map(measureOutline);
  const pens = outlines.map(({ area, outline }) => Math.max(1, (2 * area) / Math.max(1, outline)));
  const angle = (own.angle ?? 0) + Math.atan(line.slope);
  const boxes = masks.map(({ x, y, width, height }, index): Pick<InkComponent, 'box' | 'area'> => {
    return { box: [x, y, width, height], area: outlines[index].area };
  });
  const characters = toStretches(boxes, own, angle);
  const inks = toStretches(map.components, map, angle);
  const dropped = toStretches(map.dropped ?? [], map, angle);
  return {
    ...describeRivals(reading),
    ...describeNet(runs, candidates),
    short: Math.min(MOST_MISSING, Math.max(0, USUAL_LENGTH - steps.length)),
    single: Number(steps.length === 1),
    strokes: Number([...text].every((symbol) => symbol === '1')),
    turned: Number(Math.cos(angle) < UPRIGHT),
    ...describeLeft(pieces, spans, line),
    beside: measureBeside(characters, [...inks, ...dropped]),
    unread: measureUnread(characters, inks),
    clutter: Math.log(1 + countClutter(map, (line.height * own.scale) / map.scale, steps.length)),
    off: Math.max(...masks.map((mask) => distanceOff(mask, line))),
    pen: Math.abs(Math.log(mean(pens) / line.height / USUAL_PEN)),
    penUneven: spread(pens.map(Math.log)),
  };
}

/** The pieces that no character took. */
function describeLeft(
  pieces: readonly Piece[],
  spans: readonly { readonly from: number; readonly to: number }[],
  line: TextLine,
): Pick<StringEvidence, 'left' | 'leftTall'> {
  const left = pieces.filter((_, index) => !spans.some(({ from, to }) => index >= from && index < to));
  const area = (some: readonly Piece[]): number => some.reduce((sum, piece) => sum + piece.area, 0);
  const tallest = Math.max(0, ...left.map(({ height }) => height));
  return { left: area(left) / area(pieces), leftTall: Math.min(1.5, tallest / line.height) };
}

/** Components of the picture that may be characters of this height, map pixels, less the string's own. */
function countClutter({ components }: InkMap, height: number, own: number): number {
  const sizes = components.map(({ box }) => Math.max(box[2], box[3]) / height);
  return Math.max(0, sizes.filter((size) => size >= LOWEST && size <= LARGEST).length - own);
}

/** Pixels of ink, and those of them at its edge. */
function measureOutline({ width, height, data }: InkMask): { readonly area: number; readonly outline: number } {
  let [area, outline] = [0, 0];
  for (let row = 0, i = 0; row < height; row++) {
    const edge = row === 0 || row === height - 1;
    for (let column = 0; column < width; column++, i++) {
      if (!data[i]) continue;
      area++;
      if (edge || column === 0 || column === width - 1) outline++;
      else if (!data[i - 1] || !data[i + 1] || !data[i - width] || !data[i + width]) outline++;
    }
  }
  return { area, outline };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard deviation. */
function spread(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

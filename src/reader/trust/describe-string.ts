import type { InkMap } from '../../core/ink.ts';
import type { TakenRun } from '../../core/lattice/arc-features.ts';
import type { InkMask } from '../../core/mask.ts';
import type { Piece } from '../../core/segmentation/cut-into-pieces.ts';
import type { StringEvidence } from '../../core/string-evidence.ts';
import type { TextLine } from '../../core/text-line.ts';
import type { LineReading } from '../read-line.ts';
import type { ScoredLine } from '../score-lines.ts';
import { measureBeside } from './measure-beside.ts';

const MOST_LOGIT = 7; // one in a thousand
const USUAL_LENGTH = 5;
const MOST_MISSING = 3;
/** Width of a usual pen, line heights. */
const USUAL_PEN = 0.12;
/** What is this high, in line heights, or wide may be a character. */
const LOWEST = 0.5;
const LARGEST = 2;
const LEAST = 1e-6; // probabilities are kept above this before a logarithm is taken

/** What is looked at in a line. */
export type DescribedLine = Pick<ScoredLine, 'map' | 'line' | 'pieces' | 'candidates'>;

/** What speaks for and against the best string of a line; it has at least one character. @param map all ink of the picture */
export function describeString(
  reading: LineReading,
  { map: own, line, pieces, candidates }: DescribedLine,
  map: InkMap,
): StringEvidence {
  const [{ posterior, text, steps }] = reading.strings;
  const runs = steps.flatMap(({ arc, symbol }) => {
    const run = reading.runs[arc];
    return run ? [{ ...run, symbol }] : [];
  });
  const masks = runs.map(({ mask }) => mask);
  const spans = steps.map(({ arc }) => reading.lattice.arcs[arc]);
  const pens = masks.map(penOf);
  return {
    posterior: logit(posterior),
    ...describeNet(runs, candidates),
    short: Math.min(MOST_MISSING, Math.max(0, USUAL_LENGTH - steps.length)),
    single: Number(steps.length === 1),
    strokes: Number([...text].every((symbol) => symbol === '1')),
    ...describeLeft(pieces, spans, line),
    beside: measureBeside(masks, own, line.slope, map),
    clutter: Math.log(1 + countClutter(map, (line.height * own.scale) / map.scale, steps.length)),
    off: Math.max(...masks.map((mask) => distanceOff(mask, line))),
    pen: Math.abs(Math.log(mean(pens) / line.height / USUAL_PEN)),
    penUneven: spread(pens.map(Math.log)),
  };
}

/** What the net says of the characters; marks, of which it was not asked, say nothing. */
function describeNet(
  runs: readonly (TakenRun & { readonly symbol: string })[],
  candidates: ScoredLine['candidates'],
): Pick<StringEvidence, 'symbol' | 'character' | 'string'> {
  const asked = new Map(candidates.map(({ glyph, probabilities }) => [glyph, probabilities]));
  let [symbol, character, string] = [1, 1, 0];
  for (const run of runs) {
    const probabilities = run.glyph && asked.get(run.glyph);
    if (!probabilities) continue;
    const share = probabilities.alternatives.find(({ text }) => text === run.symbol)?.confidence ?? 0;
    const any = probabilities.allowed * (1 - probabilities.noCharacter);
    symbol = Math.min(symbol, share);
    character = Math.min(character, any);
    string += Math.log(Math.max(LEAST, share * any));
  }
  return { symbol: logit(symbol), character: logit(character), string };
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

/** Stroke width: twice the ink over its outline, at least 1 map pixel. */
function penOf({ width, height, data }: InkMask): number {
  let [area, outline] = [0, 0];
  for (let i = 0; i < data.length; i++) {
    if (!data[i]) continue;
    area++;
    const column = i % width;
    const inside =
      column > 0 && column < width - 1 && i >= width && i < width * (height - 1) &&
      data[i - 1] && data[i + 1] && data[i - width] && data[i + width]; // prettier-ignore
    if (!inside) outline++;
  }
  return Math.max(1, (2 * area) / Math.max(1, outline));
}

const distanceOff = ({ x, y, width, height }: InkMask, line: TextLine): number =>
  Math.abs(y + height / 2 - (line.offset + line.slope * (x + width / 2))) / line.height;

function logit(share: number): number {
  if (share <= 0) return -MOST_LOGIT;
  if (share >= 1) return MOST_LOGIT;
  return Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, Math.log(share / (1 - share))));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard deviation. */
function spread(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

import type { FrameBox } from '../../core/geometry.ts';
import type { RgbaImage } from '../../core/image.ts';
import { median, type LaidLine } from './lay-boxes.ts';
import { sampleLevels, type PlaceLight } from './sample-levels.ts';

// All lengths in heights of the line's characters.
/** Distance of two samples. */
const STEP = 0.08;
/** Width of a place that is looked at: half a character may hide in it; and its height, the middle of the line. */
const PLACE = 0.35;
const CORE = 0.7;
/** So near to the line's ends the next character would stand. */
const BESIDE = 0.8;
/** So far around the line other paper is looked at, and as far above and below. */
const AROUND = 2;
/** The sun lights a character's surroundings as it lights the character: so far from its middle. */
const LIT = 1.5;

/** A place that is burnt out by more than this share may hide what is written there. */
const HIDDEN = 0.5;
/** A character stands in the sun where this share of the paper in its box is burnt out, and of so much to both sides. */
const LIT_PAPER = 0.6;
const RIM = 0.15;
/** Paper that is lighter than this elsewhere is white, and burnt out for that, grey levels. */
const WHITE = 240;

/** What light there is on a part of a line, along the line's axes. */
interface Place {
  readonly middle: number;
  readonly light: PlaceLight;
}

/**
 * Whether a reflection may hide a part of a line: at its ends, between its characters or over them, the paper is burnt out, and elsewhere it is
 * darker. Light that shows ink as dark as elsewhere hides nothing: the sun lights paper and ink, a reflection lies over both.
 */
export function mayHideWriting(image: RgbaImage, { axes, boxes, height, middle, left, right }: LaidLine): boolean {
  const look = (box: FrameBox): Place[] => {
    const light = sampleLevels(image, axes, box, STEP * height);
    return light ? [{ middle: box[0] + box[2] / 2, light }] : [];
  };
  const row = (reach: number, offset: number): Place[] => {
    const [from, to] = [left - reach * height, right + reach * height];
    const count = Math.ceil((to - from) / (PLACE * height));
    return Array.from({ length: count }, (_, i): FrameBox => {
      const [u, v] = [from + (i * (to - from)) / count, middle + (offset - CORE / 2) * height];
      return [u, v, (to - from) / count, CORE * height];
    }).flatMap(look);
  };
  const burnt = row(BESIDE, 0).filter(({ light }) => light.burnt > HIDDEN);
  if (burnt.length === 0) return false;
  const others = [-1, 0, 1].flatMap((offset) => row(AROUND, offset)).filter(({ light }) => light.burnt <= HIDDEN);
  const paper = others.length > 0 ? median(others.map(({ light }) => light.paper)) : 255;
  if (paper >= WHITE) return false;
  const inks = boxes.flatMap(([u, v, w, h]) => look([u - RIM * height, v, w + 2 * RIM * height, h]));
  const darkest = Math.min(...inks.map(({ light }) => light.ink));
  // Of two lights that burn this paper out, one leaves the darkest ink nearly as dark, the other adds as much to it.
  const veiled = darkest + (255 - paper) / 2;
  const isLit = ({ light: { burnt, ink, darker } }: Place): boolean =>
    ink < veiled && burnt > LIT_PAPER * (1 - darker((darkest + paper) / 2));
  const lit = inks.filter(isLit);
  return burnt.some((place) => lit.every((ink) => Math.abs(ink.middle - place.middle) > LIT * height));
}

import { toLineFrame } from '../../core/fusion/line-frame.ts';
import type { FrameBox, FramePoint, Side } from '../../core/geometry.ts';
import type { RgbaImage } from '../../core/image.ts';
import type { Glyph } from '../../core/glyph.ts';
import type { InkComponent, InkMap } from '../../core/ink.ts';
import type { ReadLine } from '../../core/reading.ts';
import { centreOf, toPicture } from '../../core/turn-ink.ts';
import { extractInk } from '../../vision/extract-ink.ts';
import type { OpenCv } from '../../vision/opencv.ts';
import { chainComponents, medianHeight } from '../../vision/text-lines/chain-components.ts';
import { selectWriting } from '../../vision/text-lines/select-writing.ts';
import { findWidestGap, splitLine } from '../../vision/text-lines/split-line.ts';
import { turnedGlyph } from '../turned-glyph.ts';
import { angleOf, hullInPicture, layCharacters, layInk, toPicturePoint, type LineAxes } from './along-line.ts';
import { leaveRegion } from './leave-region.ts';

/** Less of the picture than this beyond the region is its edge and nothing else, picture pixels. */
const LEAST_BEYOND = 3;
/** So much of a character has to show beyond the widest gap to tell that there is one, line heights. */
const GLIMPSE = 1;
/** A character that follows on a slope reaches so far from the middle of the last, line heights: half of its own, and the step. */
const REACH_ACROSS = 1;
/** What is this high, line heights, or may well be higher than is looked at, is other writing or a border. */
const OTHER = 1.8;

/** Characters need be no higher than this to be told, map pixels: the net is shown 20. */
const FINE = 48;
/** What is to be told for a letter or another sign by the net is one piece of ink, as wide and as high as a character, line heights. */
const WIDEST_CHARACTER = 1.2;
const LOWEST_CHARACTER = 0.7;

/** A side beyond which a line's writing seems to go on. */
export interface Continuation {
  readonly side: Side;
  /** What stands next to the line there, if it is a character to all appearance; undefined where it may be several or a part of one. */
  readonly next: Glyph | undefined;
}

/** A line as read, and how far from its ends another character of the same string may begin. */
interface Read extends LineAxes {
  /** From left to right, as the writer sees them. */
  readonly members: readonly InkComponent[];
  readonly height: number;
  /** Picture pixels. */
  readonly widest: number;
}

/**
 * Where a line's writing goes on beyond the region, though its edge runs between two characters: what was read is a part of a longer string. What belongs to one string is told as it is within the region, by the same chains and the same gaps. The picture is looked
 * at only where an end of the line is that near to an edge, and no more of it than a character or two.
 */
export function findContinuations(cv: OpenCv, image: RgbaImage, region: FrameBox, line: ReadLine): Continuation[] {
  const { along } = toLineFrame(line.quad);
  const members = layCharacters({ along }, line.characters);
  const height = medianHeight(members);
  const read = { along, members, height, widest: height * findWidestGap(members, height) };
  return ([-1, 1] as const).flatMap((way) => {
    const strip = layStrip(read, way);
    const out: FramePoint = [way * along[0], way * along[1]];
    const { side, distance } = leaveRegion(toPicturePoint(read, strip.from), out, region);
    if (distance > read.widest || roomBeyond(side, region, image) < LEAST_BEYOND) return [];
    const found = findNext(cv, image, region, read, way, strip.box);
    return found ? [{ side, next: found.next }] : [];
  });
}

function roomBeyond(side: Side, [left, top, width, height]: FrameBox, picture: RgbaImage): number {
  if (side === 'left') return left;
  if (side === 'top') return top;
  return side === 'right' ? picture.width - left - width : picture.height - top - height;
}

const endOf = ({ members }: Read, way: -1 | 1): InkComponent =>
  members.reduce((end, member) => (way * edgeOf(member, way) > way * edgeOf(end, way) ? member : end));

const edgeOf = ({ box: [u, , width] }: InkComponent, way: -1 | 1): number => (way < 0 ? u : u + width);

/** Where the next character would stand, with the last one, whose ink tells what ink is; and the middle of the line's end. */
function layStrip(read: Read, way: -1 | 1): { readonly from: FramePoint; readonly box: FrameBox } {
  const end = endOf(read, way);
  const edge = edgeOf(end, way);
  const [inner, outer] = [edge - way * end.box[2], edge + way * (read.widest + GLIMPSE * read.height)];
  const [, middle] = centreOf(end.box);
  const across = REACH_ACROSS * read.height;
  const box: FrameBox = [Math.min(inner, outer), middle - across, Math.abs(outer - inner), 2 * across];
  return { from: [edge, middle], box: hullInPicture(read, box) };
}

/** The ink outside of the region that belongs to the line, if there is any: that which is next to it. */
function findNext(
  cv: OpenCv,
  image: RgbaImage,
  region: FrameBox,
  read: Read,
  way: -1 | 1,
  strip: FrameBox,
): Pick<Continuation, 'next'> | undefined {
  const finest = (Math.max(strip[2], strip[3]) * FINE) / read.height;
  const map = extractInk(cv, image, strip, undefined, finest);
  if (!map) return undefined;
  const beyond = selectWriting(map).components.filter(({ box }) => runsOut(map, box, region));
  if (beyond.length === 0) return undefined;
  const { inks: all, rules } = layInk(read, map, beyond);
  const inks = all.filter(({ box }) => box[3] < OTHER * read.height);
  const end = endOf(read, way);
  const numbers = chainComponents([...read.members, ...inks]).flatMap(({ members, height }) =>
    splitLine(members, height, rules),
  );
  const own = numbers.find((members) => members.includes(end)) ?? [];
  const following = own.filter((member) => inks.includes(member));
  if (following.length === 0) return undefined;
  const nearest = following.reduce((a, b) => (way * edgeOf(b, flip(way)) < way * edgeOf(a, flip(way)) ? b : a));
  const ink = beyond.find(({ label }) => label === nearest.label);
  const isCharacter = ink && looksLikeOne(nearest, read) && !touchesEdge(ink, map);
  return { next: isCharacter ? turnedGlyph(map, ink, angleOf(read)) : undefined };
}

const looksLikeOne = ({ box: [, , width, height] }: InkComponent, read: Read): boolean =>
  width < WIDEST_CHARACTER * read.height && height > LOWEST_CHARACTER * read.height;

const touchesEdge = ({ box: [x, y, w, h] }: InkComponent, { width, height }: InkMap): boolean =>
  x <= 0 || y <= 0 || x + w >= width || y + h >= height;

const flip = (way: -1 | 1): -1 | 1 => (way < 0 ? 1 : -1);

/** Whether ink lies outside of the region, or is cut by its edge: what is left of a character inside may be too little to be taken for one. */
function runsOut(map: InkMap, [x, y, w, h]: FrameBox, [left, top, width, height]: FrameBox): boolean {
  const [[x0, y0], [x1, y1]] = [toPicture(map, x, y), toPicture(map, x + w, y + h)];
  return x0 < left || y0 < top || x1 > left + width || y1 > top + height;
}

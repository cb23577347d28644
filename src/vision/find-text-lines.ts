import type { InkComponent, InkMap } from '../core/ink.ts';
import type { TextLine } from '../core/text-line.ts';

/** Characters of one line differ in height by less than this factor from the line's. */
const HEIGHT_RATIO = 2.6;
/** A gap of more than this many heights ends a line. */
const MAX_GAP = 2.6;
/** The next character's middle is at most this many heights off the line. */
const MAX_STEP = 0.55;
/** Smaller than this share of the picture's larger characters is no character of its own. */
const MIN_SHARE = 0.3;
const MIN_HEIGHT = 9; // map pixels
/** Share of its box that a solid area fills; strokes fill less. */
const SOLID = 0.5;
/** Share of its box below which ink is an outline of something larger than writing. */
const HOLLOW = 0.1;
/** Share of the picture from which a solid area at the edge is no character. */
const LARGE = 0.02;
const MIN_AREA = 12; // map pixels
/** A part of a character has at least this area, in squares of the line's height. */
const MIN_PART = 0.008;

interface Draft {
  readonly members: InkComponent[];
  height: number;
}

/**
 * Chains components into lines of writing of any moderate slope, top to bottom. Parts too small for a character of their own (a dot, a 5's
 * hat) join the line that they stand in.
 */
export function findTextLines({
  components,
  width,
  height,
}: Pick<InkMap, 'components' | 'width' | 'height'>): TextLine[] {
  const usable = components.filter((component) => component.area >= MIN_AREA && !isFrame(component, width, height));
  const tallest = pickTypicalHeight(usable);
  const isLarge = ({ box: [, , w, h] }: InkComponent): boolean =>
    h >= Math.max(MIN_HEIGHT, MIN_SHARE * tallest) && w < 14 * h;
  const large = usable.filter(isLarge).sort((a, b) => a.box[0] - b.box[0]);
  const small = usable.filter((component) => !isLarge(component));

  const drafts: Draft[] = [];
  for (const component of large) {
    const best = drafts
      .map((draft) => ({ draft, cost: joinCost(draft, component) }))
      .filter(({ cost }) => cost < Infinity)
      .sort((a, b) => a.cost - b.cost)[0];
    if (best) {
      best.draft.members.push(component);
      best.draft.height = median(best.draft.members.map(({ box }) => box[3]));
    } else {
      drafts.push({ members: [component], height: component.box[3] });
    }
  }
  const lines = drafts.map((draft) => finishLine(draft, small));
  return lines.sort((a, b) => middleOf(a) - middleOf(b));
}

/** No writing: what fills a corner, runs from side to side, or is a solid area at the edge (the desk beside the sheet, a shadow, a finger). */
function isFrame({ box: [x, y, w, h], area }: InkComponent, width: number, height: number): boolean {
  const [left, right, top, bottom] = [x <= 1, x + w >= width - 1, y <= 1, y + h >= height - 1];
  const touches = [left, right, top, bottom].filter(Boolean).length;
  if (touches === 0) return false;
  const fill = area / (w * h);
  const solid = fill > SOLID;
  const corner = (left || right) && (top || bottom);
  // In a tight picture, writing touches the edges too; a border around it does so with hardly any ink in its box.
  if (touches > 2 || (left && right)) return solid || fill < HOLLOW;
  return solid && (corner || area > LARGE * width * height);
}

/** The height that the bulk of the strokes has: each component counts by its size, not its ink, lest one blot outweigh a line. */
function pickTypicalHeight(components: readonly InkComponent[]): number {
  const heights = components.map(({ box }) => box[3]).sort((a, b) => a - b);
  const total = heights.reduce((sum, height) => sum + height ** 1.5, 0);
  let sum = 0;
  return heights.find((height) => (sum += height ** 1.5) >= 0.6 * total) ?? 0;
}

function joinCost({ members, height }: Draft, component: InkComponent): number {
  const last = members.reduce((right, member) =>
    member.box[0] + member.box[2] > right.box[0] + right.box[2] ? member : right,
  );
  const [x, y, , h] = component.box;
  if (!isSimilar(h, height) && !isSimilar(h, last.box[3])) return Infinity;
  const unit = Math.max(height, h);
  const gap = (x - (last.box[0] + last.box[2])) / unit;
  if (gap > MAX_GAP) return Infinity;
  const step = Math.abs(y + h / 2 - predictMiddle(members, x + component.box[2] / 2)) / unit;
  // On a slope each step adds to the last: more is allowed over a wide gap.
  return step > MAX_STEP + 0.15 * Math.max(0, gap) ? Infinity : step + 0.3 * Math.max(0, gap);
}

const isSimilar = (a: number, b: number): boolean => a <= b * HEIGHT_RATIO && b <= a * HEIGHT_RATIO;

/** Where the line's middle would be at `x`, from its last few members. */
function predictMiddle(members: readonly InkComponent[], x: number): number {
  const tail = members.slice(-4);
  if (tail.length < 3) return middleY(tail[tail.length - 1]);
  const { slope, offset } = fitLine(tail);
  return offset + slope * x;
}

const middleY = ({ box }: InkComponent): number => box[1] + box[3] / 2;

function fitLine(members: readonly InkComponent[]): { slope: number; offset: number } {
  const points = members.map(({ box }) => ({ x: box[0] + box[2] / 2, y: box[1] + box[3] / 2 }));
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const raw = spread > 0 ? points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread : 0;
  const slope = points.length < 3 ? 0 : Math.min(Math.max(raw, -0.5), 0.5);
  return { slope, offset: meanY - slope * meanX };
}

function finishLine({ members, height }: Draft, small: readonly InkComponent[]): TextLine {
  const { slope, offset } = fitLine(members);
  const left = Math.min(...members.map(({ box }) => box[0]));
  const right = Math.max(...members.map(({ box }) => box[0] + box[2]));
  const parts = small.filter(({ box: [x, y, w, h], area }) => {
    if (area < MIN_PART * height ** 2) return false;
    const centre = x + w / 2;
    const distance = Math.abs(y + h / 2 - (offset + slope * centre));
    return centre > left - 0.3 * height && centre < right + 0.3 * height && distance < 0.75 * height;
  });
  return { components: [...members, ...parts].sort((a, b) => centreX(a) - centreX(b)), height, slope, offset };
}

const centreX = ({ box }: InkComponent): number => box[0] + box[2] / 2;

const middleOf = ({ components, slope, offset }: TextLine): number => offset + slope * centreX(components[0]);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

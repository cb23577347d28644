import type { InkComponent, InkMap } from '../core/ink.ts';
import type { TextLine } from '../core/text-line.ts';
import { turnComponents } from '../core/turn-ink.ts';
import { selectWriting } from './text-lines/select-writing.ts';
import { orderLines } from './order-lines.ts';

/** Characters of one line differ in height by less than this factor from the line's. */
const HEIGHT_RATIO = 2.6;
/** A gap of more than this many heights ends a line. */
const MAX_GAP = 2.6;
/** The next character's middle is at most this many heights off the line. */
const MAX_STEP = 0.55;
/** Ink lower than this, map pixels, is no character of its own. */
const MIN_HEIGHT = 9;
/** A part of a character has at least this area, in squares of the line's height. */
const MIN_PART = 0.008;
/** What stands in a line and is lower than this share of it is a part or a mark, not a line of its own. */
const PART_HEIGHT = 0.45;

interface Draft {
  readonly members: InkComponent[];
  height: number;
}

/**
 * Chains components into lines of writing of any moderate slope, top to bottom. Parts too small for a character of their own (a dot, a 5's
 * hat) join the line that they stand in.
 */
export function findTextLines(
  map: Pick<InkMap, 'labels' | 'components' | 'width' | 'height'>,
  angle = 0,
  writing: readonly InkComponent[] = selectWriting(map).components,
): TextLine[] {
  const usable = angle === 0 ? writing : turnComponents(map, writing, angle);
  const isTall = ({ box: [, , w, h] }: InkComponent): boolean => h >= MIN_HEIGHT && w < 14 * h;
  const drafts = chain(usable.filter(isTall)).sort((a, b) => b.height - a.height);
  const marks = usable.filter((component) => !isTall(component));

  const lines: TextLine[] = [];
  const taken = new Set<InkComponent>();
  for (const [index, draft] of drafts.entries()) {
    const members = draft.members.filter((member) => !taken.has(member));
    if (members.length === 0) continue;
    const lower = drafts.slice(index + 1).flatMap((other) => other.members);
    const loose = [...marks, ...lower].filter((part) => !taken.has(part) && part.box[3] < PART_HEIGHT * draft.height);
    const line = finishLine({ members, height: draft.height }, loose);
    line.components.forEach((component) => taken.add(component));
    lines.push(line);
  }
  const byLabel = new Map(writing.map((component) => [component.label, component]));
  return orderLines(lines).map((line) => ({
    ...line,
    angle,
    components: line.components.flatMap(({ label }) => byLabel.get(label) ?? []),
  }));
}

function chain(components: readonly InkComponent[]): Draft[] {
  const drafts: Draft[] = [];
  for (const component of [...components].sort((a, b) => a.box[0] - b.box[0])) {
    let best: { readonly draft: Draft; readonly cost: number } | undefined;
    for (const draft of drafts) {
      const cost = joinCost(draft, component);
      if (cost < (best?.cost ?? Infinity)) best = { draft, cost };
    }
    if (best) {
      best.draft.members.push(component);
      best.draft.height = median(best.draft.members.map(({ box }) => box[3]));
    } else {
      drafts.push({ members: [component], height: component.box[3] });
    }
  }
  return drafts;
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

function finishLine({ members, height }: Draft, loose: readonly InkComponent[]): TextLine {
  const { slope, offset } = fitLine(members);
  const left = Math.min(...members.map(({ box }) => box[0]));
  const right = Math.max(...members.map(({ box }) => box[0] + box[2]));
  const parts = loose.filter(({ box: [x, y, w, h], area }) => {
    if (area < MIN_PART * height ** 2) return false;
    const centre = x + w / 2;
    const distance = Math.abs(y + h / 2 - (offset + slope * centre));
    return centre > left - 0.3 * height && centre < right + 0.3 * height && distance < 0.75 * height;
  });
  return { components: [...members, ...parts].sort((a, b) => centreX(a) - centreX(b)), height, slope, offset };
}

const centreX = ({ box }: InkComponent): number => box[0] + box[2] / 2;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

import type { InkComponent, InkMap } from '../core/ink.ts';
import type { TextLine } from '../core/text-line.ts';
import { centreOf, turnComponents, turnRules } from '../core/turn-ink.ts';
import { orderLines } from './order-lines.ts';
import { chainComponents, medianHeight, type Chain } from './text-lines/chain-components.ts';
import { completesCharacter } from './text-lines/completes-character.ts';
import { fitLine } from './text-lines/fit-line.ts';
import { selectWriting } from './text-lines/select-writing.ts';
import { splitLine } from './text-lines/split-line.ts';

/** Ink lower than this, map pixels, is no character of its own. */
const MIN_HEIGHT = 9;
/** Nor is what is this many times as wide as high. */
const MAX_WIDTH = 14;
/** A part of a character has at least this area, in squares of the line's height. */
const MIN_PART = 0.008;
/** What stands in a line and is lower than this share of it is a part or a mark, not a line of its own. */
const PART_HEIGHT = 0.45;
/** So many in a row are a line of their own, however low it is. */
const OWN_LINE = 3;
/** A part's middle is this near to the line, and to its ends, heights. */
const PART_STEP = 0.75;
const PART_BEYOND = 0.3;
/** Where there is punctuation, marks up to this high are none either, as commas hang; those that close a number (`.-`, `=`) follow within so much white. */
const MARK_HEIGHT = 0.6;
const MARK_GAP = 1;

/**
 * Chains components into lines of writing of any moderate slope, splits them into numbers, and puts them into reading order. Parts too small for
 * a character of their own (a dot, a 5's hat) join the line that they stand in.
 * @param angle lines are looked for along axes that are turned by this, radians clockwise
 * @param writing components that may be characters; chosen from the map's where absent
 * @param hasMarks whether punctuation may close a number; if not, all small parts beside one are dirt
 */
export function findTextLines(
  map: Pick<InkMap, 'labels' | 'components' | 'rules' | 'width' | 'height'>,
  angle = 0,
  writing: readonly InkComponent[] = selectWriting(map).components,
  hasMarks = false,
): TextLine[] {
  const usable = angle === 0 ? writing : turnComponents(map, writing, angle);
  const rules = turnRules(map.rules ?? [], angle);
  const isTall = ({ box: [, , w, h] }: InkComponent): boolean => h >= MIN_HEIGHT && w < MAX_WIDTH * h;
  const partHeight = hasMarks ? MARK_HEIGHT : PART_HEIGHT;
  const marks = usable.filter((component) => !isTall(component));
  const numbers = chainComponents(usable.filter(isTall))
    .flatMap(({ members, height }) => splitLine(members, height, rules))
    .map((members): Chain => ({ members: [...members], height: medianHeight(members) }))
    .sort((a, b) => b.height - a.height);

  const lines: TextLine[] = [];
  const taken = new Set<InkComponent>();
  // What may become a part of a higher line: marks, and the members of short ones that follow it, which are lower.
  const parts = [
    ...marks.map((part) => ({ part, rank: Infinity })),
    ...numbers.flatMap(({ members }, rank) =>
      (members.length < OWN_LINE ? members : []).map((part) => ({ part, rank })),
    ),
  ];
  for (const [index, number] of numbers.entries()) {
    const members = number.members.filter((member) => !taken.has(member));
    if (members.length === 0) continue;
    const broken: InkComponent[] = [];
    const low: InkComponent[] = [];
    for (const { part, rank } of parts) {
      if (rank <= index || part.area < MIN_PART * number.height ** 2 || taken.has(part)) continue;
      if (completesCharacter(part, members)) broken.push(part);
      else if (part.box[3] < partHeight * number.height) low.push(part);
    }
    const line = finishLine({ members, height: number.height }, broken, low, hasMarks ? MARK_GAP : undefined);
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

/**
 * @param broken parts of its members
 * @param loose what may be a part or a mark, if it stands in the line
 * @param markGap white before a mark that closes the number, heights; undefined where none does
 */
function finishLine(
  { members, height }: Chain,
  broken: readonly InkComponent[],
  loose: readonly InkComponent[],
  markGap: number | undefined,
): TextLine {
  const { slope, offset } = fitLine(members, height);
  const end = Math.max(...members.map(rightOf));
  const [left, right] = [
    Math.min(...members.map(({ box }) => box[0])) - PART_BEYOND * height,
    end + PART_BEYOND * height,
  ];
  const level = loose.filter(({ box }) => {
    const [x, y] = centreOf(box);
    return x > left && Math.abs(y - (offset + slope * x)) < PART_STEP * height;
  });
  const inside = level.filter(({ box }) => centreOf(box)[0] < right);
  const beyond = level.filter(({ box }) => centreOf(box)[0] >= right);
  const closing =
    markGap === undefined ? [] : findClosing(beyond, Math.max(end, ...inside.map(rightOf)), markGap * height);
  const components = [...members, ...broken, ...inside, ...closing].sort(
    (a, b) => centreOf(a.box)[0] - centreOf(b.box)[0],
  );
  return { components, height, slope, offset };
}

/** Parts that follow one another, and what ends at `end`, within `gap`, map pixels. */
function findClosing(parts: readonly InkComponent[], end: number, gap: number): InkComponent[] {
  const closing: InkComponent[] = [];
  for (const part of [...parts].sort((a, b) => a.box[0] - b.box[0])) {
    if (part.box[0] > end + gap) break;
    closing.push(part);
    end = Math.max(end, rightOf(part));
  }
  return closing;
}

const rightOf = ({ box: [x, , width] }: InkComponent): number => x + width;

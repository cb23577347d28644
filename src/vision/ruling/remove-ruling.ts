import type { FramePoint } from '../../core/geometry.ts';
import { FRAME_BUDGET } from '../../core/frame-budget.ts';
import type { GrayImage } from '../../core/image.ts';
import type { Rule } from '../../core/rule.ts';
import { bundleInk, type Bundles } from './bundle-ink.ts';
import { crossesPicture, outgrowsWriting } from './choose-lines.ts';
import { levelOf, uprightOf, type Direction } from './direction.ts';
import { eraseLines } from './erase-lines.ts';
import { findBoxSides } from './find-box-sides.ts';
import { findCellWalls } from './find-cell-walls.ts';
import { findEdgeRules } from './find-edge-rules.ts';
import { findThroughRules } from './find-through-rules.ts';
import { fitChain, type Line } from './fit-chain.ts';
import { measureWritingHeight } from './measure-writing-height.ts';
import { traceChains } from './trace-chains.ts';

/** A line is no thicker than this, pixels, or this share of the picture's shorter side. */
const MAX_THICKNESS = 6;
const MAX_THICKNESS_SHARE = 0.014;

/** A cell's wall is followed this far beyond its ends, pixels. */
const BEYOND_WALL = 4;

/** The lines of one direction: those that are rules, and those that may be strokes of writing. */
interface FoundLines {
  readonly direction: Direction;
  readonly rules: Line[];
  open: readonly Line[];
}

/**
 * Takes ruled lines out of the ink, level and upright ones (leaning up to 10°, and a little bent): ruled and squared paper, tables, boxes,
 * combs, underlines, dashed and dotted lines. What is longer than the writing is high is a rule; strokes that cross or touch one stay whole.
 * @param ink 0 = paper, else ink; changed in place.
 * @param gray The picture that the ink was found in, as large.
 * @returns what was taken out, in the pixels of `ink`
 */
export function removeRuling(ink: GrayImage, gray: GrayImage): Rule[] {
  const { width, height, data } = ink;
  const bundles = bundleInk(ink);
  const thickest = Math.max(MAX_THICKNESS, Math.round(MAX_THICKNESS_SHARE * Math.min(width, height)));
  const levels = findLines(bundles.columns, data, levelOf(width, height), thickest);
  const uprights = findLines(bundles.rows, data, uprightOf(width, height), thickest);
  const both = [levels, uprights];
  const erase = (from: Uint8Array, choose: (found: FoundLines) => readonly Line[]): void => {
    for (const found of both) eraseLines(from, gray.data, found.direction, choose(found));
  };
  for (const found of both) accept(found, (line) => crossesPicture(line, found.direction.length));
  both.forEach(acceptEdgeRules);
  acceptThroughRules(levels, ink);
  if (both.every(({ rules, open }) => rules.length + open.length === 0)) return [];
  // Nothing is changed before the walls are looked for where no rule is known yet.
  const original = both.some(({ rules }) => rules.length > 0) ? { width, height, data: data.slice() } : ink;
  erase(data, ({ rules }) => rules);
  const erased = both.map(({ rules }) => rules.length);
  if (both.some(({ open }) => open.length > 0)) {
    const rest = data.slice();
    erase(rest, ({ open }) => open);
    const writingHeight = measureWritingHeight({ width, height, data: rest });
    if (writingHeight !== undefined)
      for (const found of both) accept(found, (line) => outgrowsWriting(line, writingHeight));
    acceptBoxSides(uprights, levels);
    acceptBoxSides(levels, uprights);
  }
  const walls = findCellWalls(original, levels.rules);
  erase(data, (found) => found.rules.slice(erased[both.indexOf(found)]));
  eraseLines(data, gray.data, uprights.direction, walls, BEYOND_WALL);
  return toRules(levels, { ...uprights, rules: [...uprights.rules, ...walls] });
}

function findLines(bundles: Bundles, data: Uint8Array, direction: Direction, thickest: number): FoundLines {
  const lines = traceChains(bundles, thickest).flatMap((chain) => fitChain(chain, data, direction) ?? []);
  if (lines.length <= FRAME_BUDGET.rules) return { direction, rules: [], open: lines };
  lines.sort((a, b) => b.middles.length - a.middles.length);
  return { direction, rules: [], open: lines.slice(0, FRAME_BUDGET.rules) };
}

function accept(found: FoundLines, isRule: (line: Line) => boolean): void {
  found.rules.push(...found.open.filter(isRule));
  found.open = found.open.filter((line) => !isRule(line));
}

function acceptEdgeRules(found: FoundLines): void {
  const { length, breadth } = found.direction;
  const fromEdges = new Set(findEdgeRules(found.open, found.rules, length, breadth));
  accept(found, (line) => fromEdges.has(line));
}

function acceptThroughRules(levels: FoundLines, ink: GrayImage): void {
  const { rules, pieces } = findThroughRules(levels.open, ink);
  levels.rules.push(...rules);
  levels.open = levels.open.filter((line) => !pieces.has(line));
}

function acceptBoxSides(found: FoundLines, others: FoundLines): void {
  const sides = new Set(findBoxSides(found.open, others.rules));
  accept(found, (line) => sides.has(line));
}

const toRules = (levels: FoundLines, uprights: FoundLines): Rule[] => [
  ...levels.rules.map((line) => toRule(line, false)),
  ...uprights.rules.map((line) => toRule(line, true)),
];

function toRule({ from, to, middles, thickness }: Line, isUpright: boolean): Rule {
  const place = (position: number, middle: number): FramePoint => (isUpright ? [middle, position] : [position, middle]);
  return { from: place(from, middles[0]), to: place(to - 1, middles[middles.length - 1]), thickness };
}

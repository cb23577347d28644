import type { Random } from '../random.ts';
import { bend, drawStroke } from './pen.ts';
import { CANVAS_SIZE } from './warp.ts';

/**
 * Digits as much of the world writes them and MNIST's and EMNIST's American writers hardly do. Each function draws one at the canvas's
 * centre with random proportions; slant, tremor and pen come from the later steps that all crops go through.
 */
export const WORLD_DIGITS: ReadonlyMap<string, (canvas: Float32Array, random: Random) => void> = new Map([
  ['1', drawOne],
  ['4', drawOpenFour],
  ['7', drawCrossedSeven],
]);

const MIDDLE = CANVAS_SIZE / 2;

interface Frame {
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly pen: number;
  /** Horizontal offset at a height: the writer's slant. */
  readonly at: (x: number, y: number) => readonly [number, number];
}

function frame(random: Random): Frame {
  const height = random.between(28, 36);
  const top = MIDDLE - height / 2;
  const slant = random.normal() * 0.2;
  return {
    height,
    top,
    bottom: top + height,
    pen: random.between(2, 5.5),
    at: (x, y) => [x + (MIDDLE - y) * slant + random.normal() * 0.5, y + random.normal() * 0.5],
  };
}

/** A 1 with an upstroke of up to the whole height, sometimes on a foot. */
function drawOne(canvas: Float32Array, random: Random): void {
  const { height, top, bottom, pen, at } = frame(random);
  const x = MIDDLE + random.between(1, 5);
  const reach = height * random.between(0.12, 0.5);
  const drop = reach * random.between(0.7, 2.2);
  const tip = at(x, top);
  const foot = at(x, bottom);
  const start = at(x - reach, Math.min(top + drop, bottom - height * 0.05));
  drawStroke(canvas, bend(start, at(x - reach * 0.45, top + drop * random.between(0.35, 0.65)), tip), pen);
  drawStroke(canvas, bend(tip, at(x + random.normal() * 1.2, MIDDLE), foot), pen);
  if (random.chance(0.2)) {
    const half = height * random.between(0.15, 0.3);
    drawStroke(canvas, [at(foot[0] - half, bottom), at(foot[0] + half, bottom)], pen);
  }
}

/** A 7 with a bar through its stem; the flag may hang at the left. */
function drawCrossedSeven(canvas: Float32Array, random: Random): void {
  const { height, top, bottom, pen, at } = frame(random);
  const width = height * random.between(0.4, 0.75);
  const left = at(MIDDLE - width / 2, top + random.between(-1, 3));
  const right = at(MIDDLE + width / 2, top + random.normal());
  const foot = at(MIDDLE - width * random.between(-0.1, 0.35), bottom);
  if (random.chance(0.35)) drawStroke(canvas, [at(left[0], left[1] + height * random.between(0.05, 0.18)), left], pen);
  drawStroke(canvas, bend(left, at(MIDDLE, top + random.normal() * 1.5), right), pen);
  const bow = random.between(-0.05, 0.2) * width;
  const knee = at((right[0] + foot[0]) / 2 - bow, MIDDLE);
  drawStroke(canvas, bend(right, knee, foot), pen);
  if (!random.chance(0.85)) return;
  const crossY = MIDDLE + random.between(-4, 4);
  const crossX = (right[0] + foot[0]) / 2 - bow / 2;
  const half = width * random.between(0.22, 0.5);
  const tilt = random.normal() * 1.5;
  drawStroke(canvas, [at(crossX - half, crossY + tilt), at(crossX + half, crossY - tilt)], pen);
}

/** A 4 open at the top: a hook and a stem that crosses its foot. */
function drawOpenFour(canvas: Float32Array, random: Random): void {
  const { height, top, bottom, pen, at } = frame(random);
  const width = height * random.between(0.45, 0.75);
  const elbowY = top + height * random.between(0.5, 0.68);
  const elbow = at(MIDDLE - width / 2, elbowY);
  drawStroke(
    canvas,
    bend(at(MIDDLE - width * random.between(0.1, 0.4), top), at(MIDDLE - width * 0.4, MIDDLE - 4), elbow),
    pen,
  );
  drawStroke(canvas, [elbow, at(MIDDLE + width / 2, elbowY + random.normal() * 1.5)], pen);
  const stemX = MIDDLE + width * random.between(0.05, 0.3);
  drawStroke(canvas, [at(stemX, top + height * random.between(0.05, 0.4)), at(stemX - random.normal(), bottom)], pen);
}

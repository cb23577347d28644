import { describe, expect, it } from 'vitest';
import { isVeiled } from '../../../../src/reader/light/is-veiled.ts';
import { layBoxes } from '../../../../src/reader/light/lay-boxes.ts';
import { plainPicture } from '../plain-picture.ts';
import { HEIGHT, INK, isInk, line, PAPER, STROKES, TALL, TOP, WIDTH } from './stroke-line.ts';

/** @param level grey level of a place, from that in plain light */
const veiled = (level: (plain: number, x: number, y: number, ink: boolean) => number): boolean =>
  isVeiled(
    plainPicture(WIDTH, HEIGHT, (x, y) => level(isInk(x, y) ? INK : PAPER, x, y, isInk(x, y))),
    layBoxes(line),
  );

const [FIRST, SECOND] = [STROKES[1], STROKES[2]];
const isOver = (x: number): boolean => x > FIRST - 20 && x < FIRST + 28;

describe('a reflection over a part of a character', () => {
  it('veils it, though nothing is burnt out', () => {
    expect(veiled((plain, x) => (isOver(x) ? 0.25 * plain + 0.75 * 250 : plain))).toBe(true);
  });

  it('veils it where it covers the upper half alone', () => {
    const over = (x: number, y: number): boolean => isOver(x) && y < TOP + TALL / 2;
    expect(veiled((plain, x, y) => (over(x, y) ? 0.25 * plain + 0.75 * 250 : plain))).toBe(true);
  });
});

describe('no reflection', () => {
  it.each<[string, (plain: number, x: number, y: number, ink: boolean) => number]>([
    ['plain light', (plain) => plain],
    ['a stroke of a pencil that hardly wrote', (plain, x, _, ink) => (ink && isOver(x) ? PAPER - 40 : plain)],
    ['the sun over a character', (plain, x) => (isOver(x) ? 1.3 * plain : plain)],
    ['a shadow over half of the line', (plain, x) => (x > SECOND ? 0.4 * plain : plain)],
  ])('%s', (_, level) => {
    expect(veiled(level)).toBe(false);
  });
});

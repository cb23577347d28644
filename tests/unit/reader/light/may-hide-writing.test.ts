import { describe, expect, it } from 'vitest';
import { mayHideWriting } from '../../../../src/reader/light/may-hide-writing.ts';
import { layBoxes } from '../../../../src/reader/light/lay-boxes.ts';
import { plainPicture } from '../plain-picture.ts';
import { HEIGHT, INK, isInk, LEFT, line, PAPER, PEN, RIGHT, STROKES, TALL, TOP, WIDTH } from './stroke-line.ts';

type Light = (level: number, x: number, y: number) => number;

const hides = (light: Light): boolean =>
  mayHideWriting(
    plainPicture(WIDTH, HEIGHT, (x, y) => light(isInk(x, y) ? INK : PAPER, x, y)),
    layBoxes(line),
  );

/** A reflection of this middle: light is added to paper and ink. */
const reflectionAt =
  (middleX: number, middleY = TOP + TALL / 2): Light =>
  (level, x, y) =>
    level + 400 * Math.exp(-(((x - middleX) / 30) ** 2) - ((y - middleY) / 40) ** 2);

describe('a reflection', () => {
  it.each<[string, Light]>([
    ['right behind the last character', reflectionAt(RIGHT + 30)],
    ['right before the first one', reflectionAt(LEFT - 30)],
    ['between two characters', reflectionAt(184)],
    ['over a character', reflectionAt(204)],
  ])('%s may hide one', (_, light) => {
    expect(hides(light)).toBe(true);
  });

  it.each<[string, Light]>([
    ['far behind the last character', reflectionAt(RIGHT + 120)],
    ['above the line', reflectionAt(180, -20)],
    ['that burns nothing out', (level, x, y) => Math.min(245, reflectionAt(184)(level, x, y))],
  ])('%s hides none', (_, light) => {
    expect(hides(light)).toBe(false);
  });
});

describe('light that hides nothing', () => {
  it.each<[string, Light]>([
    ['plain light', (level) => level],
    ['paper that is burnt out everywhere', (level) => 1.4 * level],
    ['paper that is nearly so', (level, x) => level * (x < 180 ? 1.28 : 1.4)],
    ['the sun over half of the line', (level, x) => level * (x < 180 ? 0.8 : 1.4)],
  ])('%s', (_, light) => {
    expect(hides(light)).toBe(false);
  });
});

it('follows a line that runs down the picture', () => {
  const turned = {
    quad: line.quad.map(([x, y]) => [HEIGHT - y, x]),
    characters: STROKES.map((left) => ({ box: [HEIGHT - TOP - TALL, left, TALL, PEN] })),
  } as unknown as typeof line;
  const picture = (light: Light) =>
    plainPicture(HEIGHT, WIDTH, (x, y) => light(isInk(y, HEIGHT - 1 - x) ? INK : PAPER, y, HEIGHT - 1 - x));
  expect(mayHideWriting(picture(reflectionAt(RIGHT + 30)), layBoxes(turned))).toBe(true);
  expect(mayHideWriting(picture(reflectionAt(RIGHT + 120)), layBoxes(turned))).toBe(false);
});

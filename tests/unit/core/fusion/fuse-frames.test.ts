import { describe, expect, test } from 'vitest';
import { FrameFusion, GAP_MS } from '../../../../src/core/fusion/fuse-frames.ts';
import { HOLD_LOCKED_MS, HOLD_MS } from '../../../../src/core/fusion/is-gone.ts';
import type { Motion } from '../../../../src/core/fusion/motion.ts';
import type { StableReading } from '../../../../src/core/fusion/stable-reading.ts';
import { fieldFormat } from '../../../../src/core/formats/parse-format.ts';
import { frameOf, lineOf, repeat, STEP, textsOf, THRESHOLD, watch } from './made-up-lines.ts';

const last = (readings: readonly StableReading[]): StableReading => readings[readings.length - 1];
const idsOf = ({ lines }: StableReading): number[] => lines.map(({ id }) => id);
const agreements = (readings: readonly StableReading[]): string[] => readings.map(({ lines }) => lines[0].agreement);
const line = lineOf('90210');
const nothing = frameOf();

describe('a line in front of a camera', () => {
  test('is shown with the first frame, settles, then locks', () => {
    expect(agreements(watch(repeat(5, line)))).toEqual(['settling', 'settling', 'settled', 'settled', 'locked']);
  });

  test('has one id, and counts its frames and its age', () => {
    const [first, , third] = watch(repeat(3, line));
    expect(idsOf(third)).toEqual(idsOf(first));
    expect(third.lines[0]).toMatchObject({ frames: 3, age: 2 * STEP });
  });

  test('does not flicker when a frame lacks a character, or has one too many', () => {
    const frames = ['90210', '90210', '90 10', '902110', '90210', ' 0210', '90210'].map((text) =>
      frameOf(lineOf(text)),
    );
    const readings = watch(frames);
    expect(readings.map(textsOf)).toEqual(frames.map(() => ['90210']));
    expect(new Set(readings.flatMap(idsOf)).size).toBe(1);
  });

  test('goes where the hand goes: quad and boxes are the newest frame’s', () => {
    const frames = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => frameOf(lineOf('90210', { x: 100 + 40 * i, y: 100 + 35 * i })));
    const readings = watch(frames);
    expect(new Set(readings.flatMap(idsOf)).size).toBe(1);
    expect(last(readings).lines[0].quad).toEqual(frames[7].lines[0].quad);
    expect(last(readings).lines[0].characters[2].box).toEqual(frames[7].lines[0].characters[2].box);
  });

  test('a character that the newest frame lacks is drawn where it must be', () => {
    const moved = { x: 150, y: 130 };
    const [reading] = watch([...repeat(3, line), frameOf(lineOf('9021 ', moved))]).slice(-1);
    const whole = lineOf('90210', moved);
    expect(reading.lines[0].text).toBe('90210');
    expect(reading.lines[0].characters[4].box).toEqual(whole.characters[4].box);
    expect(reading.lines[0].quad).toEqual(whole.quad);
  });

  test('is unsure where the frames are', () => {
    const doubt = lineOf('90?10', { answers: { 2: { 2: 0.55, 7: 0.4 } } });
    const reading = last(watch(repeat(10, doubt)));
    expect(reading.lines[0].characters.map(({ sure }) => sure)).toEqual([true, true, false, true, true]);
    expect(reading.lines[0].characters[2].alternatives.map(({ text }) => text)).toEqual(['2', '7']);
    expect(reading.lines[0].agreement).toBe('settled');
  });

  test('does not lock while the frames read now this, now that', () => {
    const frames = Array.from({ length: 12 }, (_, i) => frameOf(lineOf(i % 3 === 0 ? '90270' : '90210')));
    expect(agreements(watch(frames))).not.toContain('locked');
  });
});

describe('a locked line', () => {
  const locked = repeat(6, line);

  test('stays as it is when single frames read something else', () => {
    const readings = watch([...locked, ...repeat(2, lineOf('90270')), ...repeat(2, lineOf('9021')), ...locked]);
    expect(readings.map(textsOf)).toEqual(readings.map(() => ['90210']));
    expect(agreements(readings).slice(4)).toEqual(readings.slice(4).map(() => 'locked'));
  });

  test('gives way to writing that has changed by a digit', () => {
    const readings = watch([...locked, ...repeat(8, lineOf('90211'))]);
    expect(textsOf(last(readings))).toEqual(['90211']);
    expect(idsOf(last(readings))).not.toEqual(idsOf(readings[0]));
  });

  test('gives way to another string in its place within three frames', () => {
    const readings = watch([...locked, ...repeat(3, lineOf('38477'))]);
    expect(textsOf(last(readings))).toEqual(['38477']);
    expect(agreements(readings.slice(-1))).toEqual(['settling']);
  });

  test('does not give way to what a smeared frame makes up', () => {
    const smeared = lineOf('11111', { confidence: 0.5 });
    expect(textsOf(last(watch([...locked, ...repeat(3, smeared)])))).toEqual(['90210']);
  });
});

describe('the camera is moved', () => {
  test('to another number: the old one is gone within three frames', () => {
    const readings = watch([...repeat(10, line), ...repeat(3, lineOf('38477', { x: 500, y: 400 }))]);
    expect(textsOf(last(readings))).toEqual(['38477']);
  });

  test('along a table: every line stays itself, though a neighbour now lies where it was', () => {
    const rows = ['1250', '1251', '1350', '1250'];
    const table = (shift: number): ReturnType<typeof frameOf> =>
      frameOf(...rows.map((text, row) => lineOf(text, { y: 500 + 60 * row - shift })));
    const readings = watch([0, 30, 60, 90, 120, 150, 180].map(table));
    expect(readings.map(textsOf)).toEqual(readings.map(() => rows));
    expect(readings.map(idsOf)).toEqual(readings.map(() => idsOf(readings[0])));
  });

  test('a line that is missed while its neighbours are seen moves along with them', () => {
    const at = (y: number) => [lineOf('12345', { y }), lineOf('67890', { y: y + 80 })] as const;
    const [upper, lower] = at(160);
    const readings = watch([...repeat(3, ...at(100)), frameOf(lower), frameOf(upper, lower)]);
    expect(readings[3].lines[0]).toMatchObject({ text: '12345', quad: upper.quad });
    expect(idsOf(readings[4])).toEqual(idsOf(readings[0]));
  });

  test('a line that is missed moves along with the picture, where it is known how that moved', () => {
    const fusion = new FrameFusion();
    const add = (frame: ReturnType<typeof frameOf>, i: number, moved?: Motion) =>
      fusion.add(frame, { at: i * STEP, threshold: THRESHOLD, moved });
    repeat(4, line).forEach((frame, i) => add(frame, i));
    const moved = { a: 1, b: 0, dx: 150, dy: -40 };
    expect(add(nothing, 4, moved).lines[0].quad[0]).toEqual([250, 60]);
    expect(add(frameOf(lineOf('90210', { x: 400, y: 20 })), 5, moved).lines[0]).toMatchObject({ id: 1, frames: 5 });
  });

  test('nearer: the line is the same', () => {
    const readings = watch([1, 1.1, 1.2, 1.3, 1.4].map((zoom) => frameOf(lineOf('90210', { zoom }))));
    expect(new Set(readings.flatMap(idsOf)).size).toBe(1);
  });
});

test('a string that no frame read as a whole is checked like any other', () => {
  const format = fieldFormat('zip');
  const fusion = new FrameFusion();
  const frames = ['80210', '96210', '90710', '90240'].map((text) => frameOf(lineOf(text)));
  const readings = frames.map((frame, i) => fusion.add(frame, { at: i * STEP, threshold: THRESHOLD, format }));
  expect(last(readings).lines[0]).toMatchObject({ text: '90210', check: { kind: 'none' }, value: '90210' });
});

describe('several lines', () => {
  const [upper, lower] = [lineOf('12345'), lineOf('67890', { y: 300 })];

  test('are told apart, and kept in reading order', () => {
    const readings = watch([...repeat(3, upper, lower), frameOf(lower), frameOf(upper, lower)]);
    expect(readings.map(textsOf)).toEqual(readings.map(() => ['12345', '67890']));
  });

  test('that change places are known again by their strings', () => {
    const swapped = [lineOf('67890'), lineOf('12345', { y: 300 })];
    const readings = watch([...repeat(4, upper, lower), ...repeat(2, ...swapped)]);
    expect(textsOf(last(readings))).toEqual(['67890', '12345']);
    expect(idsOf(last(readings))).toEqual(idsOf(readings[0]).reverse());
  });

  test('a line that falls apart in a frame is put together again', () => {
    const whole = lineOf('5551234');
    const parts = [lineOf('555'), lineOf('1234', { x: 190 })];
    const readings = watch([...repeat(3, whole, lower), ...repeat(8, ...parts, lower)]);
    expect(readings.map(textsOf)).toEqual(readings.map(() => ['5551234', '67890']));
    expect(last(readings).lines[0]).toMatchObject({ frames: 11, quad: whole.quad });
  });

  test('a mark that is gone with the next frame is not shown beside them', () => {
    const speck = lineOf('11', { x: 600, y: 600 });
    const readings = watch([...repeat(3, upper), frameOf(upper, speck), frameOf(upper)]);
    expect(readings.map(textsOf)).toEqual(readings.map(() => ['12345']));
  });
});

describe('frames in which nothing is read', () => {
  test.each([
    ['settling', 2, HOLD_MS],
    ['locked', 6, HOLD_LOCKED_MS],
  ])('a %s line is held, but not for ever', (agreement, frames, hold) => {
    const readings = watch([...repeat(frames, line), ...Array.from({ length: 30 }, () => nothing)]);
    const shown = readings.filter(({ lines }) => lines.length > 0).length;
    expect(readings[frames - 1].lines[0].agreement).toBe(agreement);
    expect(shown).toBe(frames + hold / STEP - 1);
  });

  test('a line that comes back in time is the same', () => {
    const readings = watch([...repeat(6, line), nothing, nothing, frameOf(line)]);
    expect(last(readings).lines[0]).toMatchObject({ agreement: 'locked', frames: 7 });
    expect(idsOf(last(readings))).toEqual(idsOf(readings[0]));
  });

  test('after a long gap everything begins afresh', () => {
    const fusion = new FrameFusion();
    const [first] = watch(repeat(6, line), fusion).slice(-1);
    const [next] = watch([frameOf(line)], fusion, 6 * STEP + GAP_MS);
    expect(next.lines[0].agreement).toBe('settling');
    expect(idsOf(next)).not.toEqual(idsOf(first));
  });
});

test('work is bounded: of noise by the hundred, few lines are followed', () => {
  const noise = (frame: number) =>
    frameOf(
      ...Array.from({ length: 400 }, (_, i) =>
        lineOf('17', { x: (i % 10) * 120, y: Math.floor(i / 10) * 70 + (frame % 2) * 35 }),
      ),
    );
  const readings = watch(Array.from({ length: 12 }, (_, i) => noise(i)));
  expect(Math.max(...readings.map(({ lines }) => lines.length))).toBeLessThanOrEqual(40);
});

import { expect, test } from 'vitest';
import type { Reading } from '../../../src/core/reading.ts';
import { scaleReading } from '../../../src/core/scale-reading.ts';

const reading: Reading = {
  width: 400,
  height: 300,
  advice: [{ kind: 'nothing-written' }],
  leftOut: 2,
  lines: [
    {
      text: '4',
      confidence: 0.9,
      quad: [
        [10, 20],
        [30, 20],
        [30, 60],
        [10, 60],
      ],
      characters: [
        {
          text: '4',
          confidence: 0.9,
          sure: true,
          box: [10, 20, 20, 40],
          alternatives: [],
          glyph: new Float32Array(784),
        },
      ],
    },
  ],
};

test('every coordinate follows, and nothing else changes', () => {
  const scaled = scaleReading(reading, 1200, 600);
  expect(scaled).toEqual({
    width: 1200,
    height: 600,
    advice: reading.advice,
    leftOut: 2,
    lines: [
      {
        ...reading.lines[0],
        quad: [
          [30, 40],
          [90, 40],
          [90, 120],
          [30, 120],
        ],
        characters: [{ ...reading.lines[0].characters[0], box: [30, 40, 60, 80] }],
      },
    ],
  });
});

test('a picture read at its own size stays as it is', () => {
  expect(scaleReading(reading, 400, 300)).toBe(reading);
});

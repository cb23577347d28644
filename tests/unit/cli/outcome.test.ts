import { describe, expect, test } from 'vitest';
import type { FileOutcome } from '../../../src/cli/file-outcome.ts';
import { outcomeJson } from '../../../src/cli/outcome-json.ts';
import { outcomeTable } from '../../../src/cli/outcome-table.ts';
import type { ReadCharacter, ReadLine } from '../../../src/core/reading.ts';

function character(text: string, confidence: number, others: readonly string[]): ReadCharacter {
  return {
    text,
    confidence,
    sure: confidence >= 0.8,
    box: [10.123, 20, 30, 40.06],
    alternatives: [text, ...others].map((one, place) => ({
      text: one,
      confidence: place === 0 ? confidence : (1 - confidence) / 2,
    })),
    glyph: new Float32Array(784),
  };
}

const line = (text: string, confidence: number, characters: readonly ReadCharacter[]): ReadLine => ({
  text,
  confidence,
  quad: [
    [1.26, 2],
    [3, 4],
    [5, 6],
    [7, 8],
  ],
  characters,
});

const read: Extract<FileOutcome, { kind: 'read' }> = {
  kind: 'read',
  file: 'notes/zip.jpg',
  milliseconds: 41.2345,
  reading: {
    width: 640,
    height: 480,
    advice: [],
    leftOut: 0,
    lines: [
      line('007', 0.98, [
        character('0', 0.99999, ['8', '6']),
        character('0', 0.99, ['8', '6']),
        character('7', 0.99, ['1', '2']),
      ]),
      line('1 17', 0.36, [
        character('1', 0.6, ['7', '4']),
        character('1', 0.95, ['7', '4']),
        character('7', 0.61234, ['1', '2']),
      ]),
    ],
  },
};
const failed: FileOutcome = { kind: 'failed', file: 'x', error: { kind: 'empty', message: 'the file is empty' } };

describe('outcomeJson', () => {
  test('has what the format says of a string, and its value, where it was asked', () => {
    const [first] = read.reading.lines;
    const check = { kind: 'failed', fault: 'check-digits', reason: 'check digit: expected 7, got 4' } as const;
    const lines = [{ ...first, value: '7.50', check }, first];
    const json: unknown = JSON.parse(outcomeJson({ ...read, reading: { ...read.reading, lines } }));
    expect(json).toMatchObject({ lines: [{ text: '007', value: '7.50', check }, { text: '007' }] });
    expect(json).not.toHaveProperty('lines.1.value');
    expect(json).not.toHaveProperty('lines.1.check');
  });

  test('is one line, rounded, without the crops, leading zeros kept', () => {
    const json = outcomeJson(read);
    expect(json).not.toContain('\n');
    expect(json).not.toContain('glyph');
    expect(JSON.parse(json)).toMatchObject({
      file: 'notes/zip.jpg',
      width: 640,
      height: 480,
      ms: 41.2,
      lines: [
        {
          text: '007',
          confidence: 0.98,
          quad: [
            [1.3, 2],
            [3, 4],
            [5, 6],
            [7, 8],
          ],
          characters: [{ text: '0', confidence: 1, sure: true, box: [10.1, 20, 30, 40.1] }, {}, {}],
        },
        {
          text: '1 17',
          characters: [{ sure: false }, { sure: true }, { confidence: 0.6123, alternatives: [{}, { text: '1' }, {}] }],
        },
      ],
    });
  });

  test('tells a failure', () => {
    expect(outcomeJson(failed)).toBe('{"file":"x","error":{"kind":"empty","message":"the file is empty"}}');
  });
});

describe('outcomeTable', () => {
  test('has a row a string and marks what is unsure', () => {
    expect(outcomeTable(read)).toBe(
      [
        'notes/zip.jpg  640 × 480, 2 strings, 41 ms',
        '  007        98 %',
        '  [1] 1[7]   36 %   [1]: 1 60 %, 7 20 %, 4 20 %   [7]: 7 61 %, 1 19 %, 2 19 %',
        '',
      ].join('\n'),
    );
  });

  test('says that nothing was found', () => {
    expect(outcomeTable({ ...read, reading: { width: 5, height: 5, lines: [], advice: [], leftOut: 0 } })).toBe(
      'notes/zip.jpg  5 × 5, no strings, 41 ms\n',
    );
  });

  test('tells a failure', () => {
    expect(outcomeTable(failed)).toBe('x: the file is empty\n');
  });
});

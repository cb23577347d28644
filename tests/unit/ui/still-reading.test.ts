import { expect, test } from 'vitest';
import { fieldFormat } from '../../../src/core/formats/parse-format.ts';
import { StillReading } from '../../../src/ui/still-reading.ts';
import { sampleLine, sampleReading } from '../../component/support/sample-reading.ts';

const ZIP = fieldFormat('zip');
const upper = sampleLine('902?10');
const lower = sampleLine('4107', [100, 300, 200, 50]);
const place = (line: number, index: number, string: string) => ({ line, index, characters: [...string] });

function read(): StillReading {
  const still = new StillReading();
  still.take(sampleReading(upper, lower), ZIP);
  return still;
}
const shown = (still: StillReading): string[] | undefined => still.reading?.lines.map(({ text }) => text);

test('is put right, and checked anew', () => {
  const still = read();
  still.correct(place(1, 0, '4107'), '04');
  expect(shown(still)).toEqual(['90210', '04107']);
  expect(still.reading?.lines[1]).toMatchObject({ value: '04107', check: ZIP.check('04107') });
});

test('can be undone, the last first', () => {
  const still = read();
  still.correct(place(0, 2, '90210'), '6');
  still.correct(place(1, 0, '4107'), '9');
  still.undo();
  expect(shown(still)).toEqual(['90610', '4107']);
  still.undo();
  expect(shown(still)).toEqual(['90210', '4107']);
  expect(still.canUndo).toBe(false);
});

test('stays put right when the picture is read again with other settings', () => {
  const still = read();
  still.correct(place(1, 0, '4107'), '9');
  still.take(sampleReading(sampleLine('17', [100, 10, 60, 40]), upper, lower), ZIP);
  expect(shown(still)).toEqual(['17', '90210', '9107']);
  still.undo();
  expect(shown(still)).toEqual(['17', '90210', '4107']);
});

test('goes back to what is read where that is another string now', () => {
  const still = read();
  still.correct(place(1, 0, '4107'), '9');
  still.take(sampleReading(upper, sampleLine('A107', [100, 300, 200, 50])), ZIP);
  expect(shown(still)).toEqual(['90210', 'A107']);
  expect(still.canUndo).toBe(false);
});

test('a character that is not there is not put right', () => {
  expect(read().correct(place(7, 0, '90210'), '6')).toBeUndefined();
  expect(new StillReading().correct(place(0, 0, '9'), '6')).toBeUndefined();
});

test('lines of a camera’s frame that was held are known by their ids', () => {
  const still = new StillReading();
  const lines = [upper, lower].map((line, i) => ({ ...line, id: 4 - i, agreement: 'locked', frames: 9, age: 900 }));
  still.take(sampleReading(...lines), ZIP);
  still.correct(place(4, 2, '90210'), '6');
  expect(shown(still)).toEqual(['90610', '4107']);
  expect(still.correct(place(0, 2, '90210'), '6')).toBeUndefined();
});

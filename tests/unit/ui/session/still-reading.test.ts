import { describe, expect, test } from 'vitest';
import { fieldFormat } from '../../../../src/core/formats/parse-format.ts';
import type { Agreement, StableLine, StableReading } from '../../../../src/core/fusion/stable-reading.ts';
import type { ReadOptions } from '../../../../src/reader/read-options.ts';
import { StillReading } from '../../../../src/ui/session/still-reading.ts';
import { sampleLine, sampleReading } from '../../../component/support/sample-reading.ts';

const ZIP: ReadOptions = { format: 'zip', threshold: 0.8 };
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
  expect(still.reading?.lines[1]).toMatchObject({ value: '04107', check: fieldFormat('zip').check('04107') });
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

describe('a camera’s frame that was held', () => {
  const frames = (...agreements: readonly Agreement[]): StableReading => {
    const lines = [upper, lower].map((line, i): StableLine => {
      return { ...line, id: 4 - i, agreement: agreements[i], frames: 9, missed: 0, age: 900 };
    });
    return { ...sampleReading(), lines };
  };
  const hold = (corrected: Parameters<typeof StillReading.ofFrames>[2] = []): StillReading =>
    StillReading.ofFrames(frames('locked', 'settling'), ZIP, corrected);

  test('knows its lines by their ids', () => {
    const still = hold();
    still.correct(place(4, 2, '90210'), '6');
    expect(shown(still)).toEqual(['90610', '4107']);
    expect(still.correct(place(0, 2, '90210'), '6')).toBeUndefined();
  });

  test('has nothing in it that has yet to settle', () => {
    expect(hold().reading?.lines).toMatchObject([{ agreement: 'locked' }, { agreement: 'settled' }]);
  });

  test('keeps what its frames said, and what was put right in it, when it is read by itself; what is new is added', () => {
    const still = hold();
    still.correct(place(4, 2, '90210'), '6');
    still.correct(place(3, 0, '4107'), '9');
    still.take(
      sampleReading(sampleLine('17', [100, 10, 60, 40]), sampleLine('90218'), sampleLine('4101', [100, 300, 200, 50])),
      ZIP,
    );
    expect(shown(still)).toEqual(['17', '90610', '9107']);
    still.undo();
    expect(shown(still)).toEqual(['17', '90610', '4107']);
    still.undo();
    expect(shown(still)).toEqual(['17', '90210', '4107']);
    expect(still.canUndo).toBe(false);
  });

  test('with other settings is read afresh, alone; what is read the same stays put right', () => {
    const still = hold();
    still.correct(place(4, 2, '90210'), '6');
    still.take(sampleReading(upper, sampleLine('4101', [100, 300, 200, 50])), { format: 'digits', threshold: 0.8 });
    expect(shown(still)).toEqual(['90610', '4101']);
    still.take(sampleReading(upper), { format: 'digits', threshold: 0.8 });
    expect(shown(still)).toEqual(['90610']);
  });

  test('goes back to what was read where it was put right before', () => {
    const still = hold([{ line: upper, correction: new Map([[2, '6']]) }]);
    expect(shown(still)).toEqual(['90610', '4107']);
    still.correct(place(4, 2, '90610'), undefined);
    expect(shown(still)).toEqual(['90210', '4107']);
  });

  test('tells what was put right, for the camera to know it again', () => {
    const still = hold();
    still.correct(place(4, 2, '90210'), '6');
    expect(still.corrected).toMatchObject([{ line: { text: '90210' }, correction: new Map([[2, '6']]) }]);
  });
});

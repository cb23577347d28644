import { expect, test } from 'vitest';
import type { ReadLine } from '../../../../../src/core/reading.ts';
import type { AppFailure } from '../../../../../src/ui/app/app-failure.ts';
import { batchCsv } from '../../../../../src/ui/kept/batch-screen/batch-csv.ts';
import {
  batchProgress,
  batchStrings,
  type BatchOutcome,
  type BatchPicture,
} from '../../../../../src/ui/kept/batch-screen/batch-picture.ts';
import { StillReading } from '../../../../../src/ui/session/still-reading.ts';
import { sampleLine, sampleReading } from '../../../../component/support/sample-reading.ts';

let lastId = 0;
const picture = (name: string, outcome: BatchOutcome, still = new StillReading()): BatchPicture => {
  lastId += 1;
  return { id: lastId, file: new File([], name), outcome, still };
};

function read(name: string, ...lines: readonly ReadLine[]): BatchPicture {
  const still = new StillReading();
  still.take(sampleReading(...lines), { format: 'zip', threshold: 0.5 });
  return picture(name, { kind: 'read' }, still);
}

const notAPicture: AppFailure = { area: 'picture', failure: { kind: 'not-a-picture', name: 'letter.txt' } };
const pictures = [
  read(
    'form, "first".jpg',
    { ...sampleLine('00501'), state: 'sure', value: '00501' },
    sampleLine('90?210', [100, 300, 200, 50]),
  ),
  read('empty.jpg'),
  picture('letter.txt', { kind: 'failed', failure: notAPicture }),
  picture('last.jpg', { kind: 'waiting' }),
];

test('a row a string, in the pictures’ order; those without one say why', () => {
  const csv = batchCsv(pictures, 'zip', ({ failure }) => failure.kind);
  expect(csv.split('\r\n')).toEqual([
    '\u{feff}"picture","text","value","format","confidence","state","corrected","problem"',
    '"form, ""first"".jpg","00501","00501","zip","0.970","sure","",""',
    '"form, ""first"".jpg","90210","","zip","0.550","","",""',
    '"empty.jpg","","","zip","","","","nothing found"',
    '"letter.txt","","","zip","","","","not-a-picture"',
    '"last.jpg","","","zip","","","","not read"',
    '',
  ]);
});

test('a string that was put right is copied and saved as it is now', () => {
  const one = [read('a.jpg', sampleLine('90?210'))];
  one[0]?.still.correct({ line: 0, index: 1, characters: [...'90210'] }, '6');
  expect(batchStrings(one)).toEqual(['96210']);
  expect(batchCsv(one, 'zip', () => '').split('\r\n')[1]).toContain('"a.jpg","96210"');
  expect(batchCsv(one, 'zip', () => '').split('\r\n')[1]).toContain('"yes"');
});

test('how far it is: what was read or failed is done', () => {
  expect(batchProgress(pictures)).toEqual({ all: 4, done: 3, failed: 1 });
  expect(batchStrings(pictures)).toEqual(['00501', '90210']);
});

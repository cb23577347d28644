import { expect, test } from 'vitest';
import type { PeerRun } from '../../../bench/peers/run-peers.ts';
import { scorePeers, toPeerTable } from '../../../bench/peers/score-peers.ts';

const A = { set: 'drawn', file: 'a.png', truth: ['123', '45'] };
const B = { set: 'photographed', file: 'b.png', truth: ['678'] };

const RUNS: readonly PeerRun[] = [
  {
    reader: 'Inklens',
    loading: 900,
    bytes: 4.4e6,
    trials: [
      { picture: A, read: ['123', '45'], ms: 20 },
      { picture: B, read: ['679'], ms: 10 },
    ],
  },
  {
    reader: 'PP-OCR',
    loading: 3000,
    bytes: 14e6,
    trials: [
      { picture: A, read: ['No. 12 3', '', '4'], ms: 300 },
      { picture: B, read: [], ms: 400 },
    ],
  },
];

test('each set is scored by itself; only the digits of what was read count', () => {
  expect(scorePeers(RUNS)).toMatchObject([
    { set: 'drawn', reader: 'Inklens', right: 1, cer: 0, time: { p50: 20 } },
    { set: 'drawn', reader: 'PP-OCR', right: 0.5, cer: 0.2, time: { p50: 300 } },
    { set: 'photographed', reader: 'Inklens', right: 0, time: { p50: 10 } },
    { set: 'photographed', reader: 'PP-OCR', right: 0, cer: 1, time: { p50: 400 } },
  ]);
});

test('the table sets the times against our own', () => {
  const table = toPeerTable(scorePeers(RUNS), RUNS);
  expect(table).toContain('| drawn | 1 | PP-OCR | 50 % | 0.200 | 300 | 300 | 15.0 |');
  expect(table).toContain('| PP-OCR | 14.00 | 3.0 |');
});

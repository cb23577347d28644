import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES, type Architecture } from '../../../../src/training/architectures.ts';
import { countCost } from '../../../../src/training/network/count-cost.ts';

const CLASSES = 48;

describe('countCost', () => {
  it.each<readonly [string, Architecture, number, number]>([
    [
      'a strided convolution: 14×14 windows of 5×5',
      [{ type: 'conv', filters: 3, size: 5, stride: 2 }, { type: 'flatten' }, { type: 'dense' }],
      25 * 3 + 3 + 588 * CLASSES + CLASSES,
      2 * (14 * 14 * 25 * 3 + 588 * CLASSES),
    ],
    [
      'valid padding and pooling: 26×26 windows, then 13×13, then 11×11',
      [
        { type: 'conv', filters: 2, size: 3, padding: 'valid', bias: true },
        { type: 'max-pool' },
        { type: 'conv', filters: 4, size: 3, padding: 'valid' },
        { type: 'global-average' },
        { type: 'dense' },
      ],
      9 * 2 + 2 + (9 * 2 * 4 + 4) + 4 * CLASSES + CLASSES,
      2 * (26 * 26 * 9 * 2 + 11 * 11 * 9 * 2 * 4 + 4 * CLASSES),
    ],
    [
      'a residual block with a shortcut of its own, and dropout for nothing',
      [
        { type: 'residual', filters: 2, stride: 2 },
        { type: 'global-average' },
        { type: 'dropout', rate: 0.5 },
        { type: 'hidden', units: 5 },
        { type: 'dense' },
      ],
      9 * 2 + 2 + (9 * 4 + 2) + (2 + 2) + (2 * 5 + 5) + 5 * CLASSES + CLASSES,
      2 * (196 * (9 * 2 + 9 * 4 + 2) + 2 * 5 + 5 * CLASSES),
    ],
  ])('counts %s', (_, architecture, parameters, flop) => {
    expect(countCost(architecture, CLASSES)).toEqual({ parameters, bytes: 4 * parameters, megaFlop: flop / 1e6 });
  });

  it('counts what is shipped', () => {
    // 600+24, 10368+48, 34560+80, 69120+96, 103680+120, 5760+48 weights; on 196, 196, 49, 49, 49 windows and once.
    const flop = 2 * (196 * (600 + 10_368) + 49 * (34_560 + 69_120 + 103_680) + 5760);
    expect(countCost(ARCHITECTURES['stride-gap'], CLASSES)).toEqual({
      parameters: 224_504,
      bytes: 898_016,
      megaFlop: flop / 1e6,
    });
    expect(flop / 1e6).toBeCloseTo(24.6, 1);
  });

  it('keeps stride-gap-12 within its means', () => {
    const { parameters, megaFlop } = countCost(ARCHITECTURES['stride-gap-12'], CLASSES);
    expect(megaFlop).toBeLessThanOrEqual(12);
    expect(parameters).toBeLessThanOrEqual(500_000);
  });

  it.each(Object.entries(ARCHITECTURES))('counts of %s what the docs say', (name, architecture) => {
    const docs = readFileSync(new URL('../../../../docs/training.md', import.meta.url), 'utf8');
    const lines = docs.split('\n');
    const heading = lines.findIndex((line) => /^\| name .*\| parameters \| MFLOP \|$/.test(line));
    expect(heading, 'the table of architectures in docs/training.md').toBeGreaterThan(-1);
    const row = lines.slice(heading).find((line) => line.startsWith(`| \`${name}\` `));
    const { parameters, megaFlop } = countCost(architecture, CLASSES);
    const cells = row?.split('|').map((cell) => cell.trim());
    expect(cells?.slice(3, 5)).toEqual([parameters.toLocaleString('en-GB'), megaFlop.toFixed(1)]);
  });
});

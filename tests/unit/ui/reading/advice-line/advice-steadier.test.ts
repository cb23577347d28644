import { describe, expect, test } from 'vitest';
import { AdviceSteadier, KEPT_MS, STANDS_MS } from '../../../../../src/ui/reading/advice-line/advice-steadier.ts';
import type { Reason } from '../../../../../src/ui/reading/advice-line/reason.ts';

const FRAME_MS = 100;

/** One letter a frame: what it says. */
const LETTERS: Readonly<Record<string, readonly Reason[]>> = {
  '.': [],
  d: ['too-dark'],
  b: ['blurred'],
  g: ['glare'],
  n: ['nothing-written'],
  m: ['left-out'],
  D: ['too-dark', 'blurred'],
};

interface Play {
  readonly steadier?: AdviceSteadier;
  readonly from?: number;
  readonly each?: number;
  readonly locked?: boolean;
}

/** Plays frames, a letter each; what is shown after each: its letter, or a point for nothing. */
function play(
  frames: string,
  { steadier = new AdviceSteadier(), from = 0, each = FRAME_MS, locked = false }: Play = {},
): string {
  const letterOf = (reason: Reason | undefined): string =>
    Object.keys(LETTERS).find((letter) => LETTERS[letter]?.length === 1 && LETTERS[letter][0] === reason) ?? '.';
  return [...frames]
    .map((letter, i) => steadier.add({ at: from + i * each, reasons: LETTERS[letter] ?? [], locked }))
    .map(letterOf)
    .join('');
}

describe('advice comes', () => {
  test('when the same reason has stood for some time', () => {
    const wait = STANDS_MS / FRAME_MS;
    expect(play('d'.repeat(wait + 2))).toBe('.'.repeat(wait) + 'dd');
  });

  test('though one frame says otherwise', () => {
    expect(play('ddd.ddddd')).toBe('.......dd');
    expect(play('dddbddddd')).toBe('.......dd');
  });

  test('not where two frames in a row say otherwise: it starts anew', () => {
    expect(play('ddddd..dddddd')).toBe('.............');
  });

  test('not from reasons that take turns', () => {
    expect(play('dbdbdbdbdbdbdbdb')).not.toContain('b');
    expect(play('ddbbddbbddbbddbb')).toBe('................');
  });

  test('from three frames at least, however slow the reader is', () => {
    expect(play('ddd', { each: 900 })).toBe('..d');
  });

  test('of nothing written and of too much only after a while', () => {
    expect(play('n'.repeat(42)).indexOf('n')).toBe(40);
    expect(play('m'.repeat(42)).indexOf('m')).toBe(20);
  });

  test('not from before a gap', () => {
    const steadier = new AdviceSteadier();
    play('dddddd', { steadier });
    expect(play('ddd', { steadier, from: 5000 })).toBe('...');
  });
});

describe('advice stays', () => {
  const shown = (): AdviceSteadier => {
    const steadier = new AdviceSteadier();
    expect(play('dddddddd', { steadier })).toBe('.......d');
    return steadier;
  };
  const since = STANDS_MS;
  const left = KEPT_MS / FRAME_MS - 1; // frames after the one that showed it

  test('for as long as it takes to read it', () => {
    expect(play('.'.repeat(left + 3), { steadier: shown(), from: since + FRAME_MS })).toBe('d'.repeat(left) + '...');
  });

  test('through a single frame without its reason, and goes after two', () => {
    const later = { steadier: shown(), from: since + KEPT_MS };
    expect(play('ddd.ddd.d..d', later)).toBe('dddddddddd..');
  });

  test('while its reason is among several', () => {
    const steadier = new AdviceSteadier();
    play('bbbbbbbb', { steadier });
    expect(play('D'.repeat(KEPT_MS / FRAME_MS - 1), { steadier, from: 800 })).toMatch(/^b+$/);
    expect(play('DDD', { steadier, from: 700 + KEPT_MS })).toBe('ddd'); // the likelier one has stood for long enough
  });

  test('until another reason stands', () => {
    const later = { steadier: shown(), from: since + KEPT_MS };
    expect(play('bbbbbbbbbb', later)).toBe('d.......bb');
  });
});

test('a lock takes advice away at once, and what stood before it no longer counts', () => {
  const steadier = new AdviceSteadier();
  play('gggggggg', { steadier });
  expect(play('gg', { steadier, from: 800, locked: true })).toBe('..');
  expect(play('ggggggggg', { steadier, from: 1000 })).toBe('.......gg');
});

import { describe, expect, test } from 'vitest';
import { Guide, PAUSE_MS, STEADY_MS, viewWords } from '../../../../../src/ui/live/feedback/guide.ts';
import type { View } from '../../../../../src/ui/live/feedback/judge-view.ts';

const NOTHING: View = { kind: 'nothing' };
const STILL: View = { kind: 'hold-still' };
const LOCKED: View = { kind: 'locked' };
const LEFT: View = { kind: 'partly', sides: ['left'] };

/** What is told of a view that is looked at every tenth of a second for so long. */
function watch(guide: Guide, view: View, from: number, ms: number): number[] {
  const told: number[] = [];
  for (let at = from; at < from + ms; at += 100) if (guide.look(view, at) !== undefined) told.push(at);
  return told;
}

describe('the guide', () => {
  test('tells a view once it has stayed, and only once', () => {
    expect(watch(new Guide(), NOTHING, 0, 20_000)).toEqual([STEADY_MS]);
  });

  test('tells a change, but not too soon after the last word', () => {
    const guide = new Guide();
    expect(watch(guide, NOTHING, 0, 1000)).toEqual([STEADY_MS]);
    expect(watch(guide, STILL, 1000, 9000)).toEqual([STEADY_MS + PAUSE_MS]);
  });

  test('says nothing of what comes and goes', () => {
    const guide = new Guide();
    watch(guide, NOTHING, 0, 1000);
    const told = Array.from({ length: 40 }, (_, i) => watch(guide, i % 2 ? STILL : LEFT, 5000 + i * 300, 300));
    expect(told.flat()).toEqual([]);
  });

  test('leaves a lock to whoever tells the string, and keeps quiet after it', () => {
    const guide = new Guide();
    expect(watch(guide, LOCKED, 0, 1000)).toEqual([]);
    expect(watch(guide, NOTHING, 1000, 5000)).toEqual([PAUSE_MS]);
  });

  test('tells another side as a change', () => {
    const guide = new Guide();
    watch(guide, LEFT, 0, 1000);
    expect(watch(guide, { kind: 'partly', sides: ['right'] }, 5000, 1000)).toHaveLength(1);
  });
});

test.each([
  [NOTHING, 'Nothing in view'],
  [LEFT, 'Move left'],
  [{ kind: 'partly', sides: ['top'] }, 'Move up'],
  [{ kind: 'partly', sides: ['left', 'right'] }, 'further away'],
  [STILL, 'Hold still'],
] as const)('the words say the way on: %o', (view, words) => {
  expect(viewWords(view)).toContain(words);
});

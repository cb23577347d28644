import { expect, test } from 'vitest';
import type { Agreement, StableLine, StableReading } from '../../../../../src/core/fusion/stable-reading.ts';
import type { Certainty } from '../../../../../src/core/reading.ts';
import { judgeView } from '../../../../../src/ui/live/feedback/judge-view.ts';
import { sampleLine, sampleReading } from '../../../../component/support/sample-reading.ts';

function reading(agreement?: Agreement, state: Certainty = 'sure', cutOff?: StableReading['cutOff']): StableReading {
  const line: StableLine = {
    ...sampleLine('902'),
    state,
    id: 1,
    agreement: agreement ?? 'settling',
    frames: 1,
    missed: 0,
    age: 0,
  };
  return { ...sampleReading(), lines: agreement === undefined ? [] : [line], ...(cutOff && { cutOff }) };
}

test.each([
  ['nothing was read', reading(), 'nothing'],
  ['only what is probably wrong was read', reading('settling', 'rejected'), 'nothing'],
  ['a string is being read', reading('settling'), 'hold-still'],
  ['writing runs out of the view', reading(undefined, 'sure', ['left']), 'partly'],
  ['so it does beside a string that is read', reading('settled', 'sure', ['left']), 'partly'],
  ['a string is locked', reading('locked', 'sure', ['left']), 'locked'],
])('%s', (_, seen, kind) => {
  expect(judgeView(seen).kind).toBe(kind);
});

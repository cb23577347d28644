import { describe, expect, it } from 'vitest';
import { FoundDamage } from '../../../src/reader/found-damage.ts';
import type { ReaderFailure } from '../../../src/reader/reader-failure.ts';

const failure = (kind: ReaderFailure['kind']): ReaderFailure => ({ kind, message: `what ${kind} says` });

describe('FoundDamage', () => {
  it.each([
    ['opencv-corrupt', 'opencv-failed'],
    ['model-corrupt', 'model-failed'],
  ] as const)('says %s again where the part is missing afterwards', (corrupt, missing) => {
    const damage = new FoundDamage();
    expect(damage.explain(failure(corrupt), true)).toEqual(failure(corrupt));
    expect(damage.explain(failure(missing), true)).toEqual(failure(corrupt));
  });

  it('leaves other failures alone, and those of other parts', () => {
    const damage = new FoundDamage();
    expect(damage.explain(failure('opencv-failed'), true)).toEqual(failure('opencv-failed'));
    damage.explain(failure('model-corrupt'), true);
    expect(damage.explain(failure('opencv-failed'), true)).toEqual(failure('opencv-failed'));
    expect(damage.explain(failure('worker-failed'), true)).toEqual(failure('worker-failed'));
  });

  it('leaves what the network does not give to the network', () => {
    const damage = new FoundDamage();
    damage.explain(failure('model-corrupt'), false);
    expect(damage.explain(failure('model-failed'), false)).toEqual(failure('model-failed'));
  });

  it('knows of none once all parts were right', () => {
    const damage = new FoundDamage();
    damage.explain(failure('opencv-corrupt'), true);
    damage.forget();
    expect(damage.explain(failure('opencv-failed'), true)).toEqual(failure('opencv-failed'));
  });
});

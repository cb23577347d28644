import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LineEvidence } from '../../../../src/core/line-evidence.ts';
import { askTrustNet, type TrustNet } from '../../../../src/reader/trust/trust-net.ts';
import { startBackend } from '../../../../src/training/kernels/start-backend.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { fitTrustNet, type TaughtString } from '../../../bench/trust/fit-trust-net.ts';
import { clearEvidence } from '../../../fixtures/clear-evidence.ts';

/** Strings of which those are wrong that have a narrow 7 in some place; no evidence of the whole string tells of it. */
function teach(count: number): TaughtString[] {
  const random = createRandom(3);
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: 2 + random.below(6) }, () => random.below(10)).join('');
    const widths = [...text].map(() => random.between(0.2, 0.9));
    const evidence = clearEvidence(text, {}, Object.fromEntries(widths.map((width, at) => [at, { width }])));
    return { evidence, outcome: ![...text].some((symbol, at) => symbol === '7' && widths[at] < 0.5), weight: 1 };
  });
}

const doubt = (at: number, symbol: string, width: number): LineEvidence =>
  clearEvidence(`40053`.slice(0, at) + symbol + `40053`.slice(at + 1), {}, { [at]: { width } });

describe('fitTrustNet', () => {
  let net: TrustNet;
  beforeAll(async () => {
    await startBackend('wasm');
    net = fitTrustNet(teach(1500));
  }, 60_000);

  it('finds one character that is wrong, wherever it stands', () => {
    for (const at of [0, 2, 4]) {
      expect(askTrustNet(doubt(at, '7', 0.25), net)).toBeLessThan(0.3);
      expect(askTrustNet(doubt(at, '7', 0.8), net)).toBeGreaterThan(0.7);
      expect(askTrustNet(doubt(at, '3', 0.25), net)).toBeGreaterThan(0.7);
    }
  });

  it('does not go by the order of characters', () => {
    const evidence = doubt(1, '7', 0.4);
    const turned = { ...evidence, characters: evidence.characters.toReversed() };
    expect(askTrustNet(turned, net)).toBeCloseTo(askTrustNet(evidence, net), 6);
  });

  it('counts as much as a string weighs, and leaves no tensor', () => {
    const before = tf.memory().numTensors;
    const [right, wrong] = [true, false].map((outcome) => ({ evidence: clearEvidence(), outcome }));
    const mixed = Array.from({ length: 200 }, () => [{ ...right, weight: 3 }, { ...wrong, weight: 1 }]).flat(); // prettier-ignore
    expect(askTrustNet(clearEvidence(), fitTrustNet(mixed))).toBeCloseTo(0.75, 1);
    expect(tf.memory().numTensors).toBe(before);
  });
});

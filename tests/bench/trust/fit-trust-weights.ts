import { trustString } from '../../../src/reader/trust/trust-string.ts';
import type { TrustTable } from '../../../src/reader/trust/trust-weights.ts';
import type { Believed } from './choose-level.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { TrustSample } from './trust-sample.ts';

/** A string as it was trusted by weights that were fitted without its picture. */
export interface TestedString {
  readonly sample: TrustSample;
  readonly believed: Believed;
}

/** Weights for both questions: whether a string is right, and whether it was written. */
export function fitTrust(samples: readonly TrustSample[]): TrustTable {
  return {
    right: fitLogistic(samples.map(({ evidence, right }) => ({ evidence, outcome: right }))),
    written: fitLogistic(samples.map(({ evidence, written }) => ({ evidence, outcome: written }))),
  };
}

/** Tests each half of the pictures with weights that were fitted to the other. */
export function testTrust(samples: readonly TrustSample[]): TestedString[] {
  const inHalf = (half: number): TrustSample[] => samples.filter(({ picture }) => picture % 2 === half);
  return [0, 1].flatMap((half) => {
    const table = fitTrust(inHalf(1 - half));
    return inHalf(half).map((sample): TestedString => {
      return { sample, believed: { confidence: trustString(sample.evidence, table).right, right: sample.right } };
    });
  });
}

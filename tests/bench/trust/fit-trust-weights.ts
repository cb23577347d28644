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

/** The pictures are tested in so many parts, each with what was fitted to the others. */
const PARTS = 10;

/** Weights for both questions: whether a string is right, and whether it was written. */
export function fitTrust(samples: readonly TrustSample[]): TrustTable {
  const seen = samples.filter(({ hidden }) => !hidden);
  return {
    right: fitLogistic(seen.map(({ evidence, right }) => ({ evidence, outcome: right }))),
    written: fitLogistic(samples.map(({ evidence, written }) => ({ evidence, outcome: written }))),
  };
}

/** Tests each part of the pictures with weights that were fitted to the others (cross-validation). */
export function testTrust(samples: readonly TrustSample[]): TestedString[] {
  const parts = [...new Set(samples.map(({ picture }) => picture % PARTS))];
  return parts.flatMap((part) => {
    const inPart = (sample: TrustSample): boolean => sample.picture % PARTS === part;
    const table = fitTrust(samples.filter((sample) => !inPart(sample)));
    return samples.filter(inPart).map((sample): TestedString => {
      const confidence = sample.hidden ? 0 : trustString(sample.evidence, table).right;
      return { sample, believed: { confidence, right: sample.right } };
    });
  });
}

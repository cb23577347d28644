import { isForTrustNet } from '../../../src/reader/trust/trust-net-inputs.ts';
import { trustString, type TrustModels } from '../../../src/reader/trust/trust-string.ts';
import type { Believed } from './choose-level.ts';
import { fitLogistic } from './fit-logistic.ts';
import { fitTrustNet } from './fit-trust-net.ts';
import type { TrustSample } from './trust-sample.ts';

/** A string as it was trusted by models that were fitted without its picture. */
export interface TestedString {
  readonly sample: TrustSample;
  readonly believed: Believed;
}

/** The pictures are tested in so many parts, each with what was fitted to the others. */
const PARTS = 5;
/** What labelled strings count together, of what the drawn ones do, where they are fewer: they are nobody's invention. */
const LABELLED_SHARE = 0.2;

/** Models for both questions: whether a string is right, and whether it was written. */
export function fitTrust(samples: readonly TrustSample[]): TrustModels {
  const labelled = samples.filter((sample) => sample.labelled).length;
  const share = (LABELLED_SHARE * (samples.length - labelled)) / Math.max(1, labelled);
  const weightOf = (sample: TrustSample): number => (sample.labelled ? Math.max(1, share) : 1);
  const observe = (sample: TrustSample, outcome: boolean) => {
    return { evidence: sample.evidence.string, outcome, weight: weightOf(sample) };
  };
  const seen = samples.filter(({ hidden }) => !hidden);
  const taught = seen.filter(({ evidence }) => isForTrustNet(evidence));
  return {
    table: {
      right: fitLogistic(seen.map((sample) => observe(sample, sample.right))),
      written: fitLogistic(samples.map((sample) => observe(sample, sample.written))),
    },
    net: fitTrustNet(
      taught.map((sample) => ({ evidence: sample.evidence, outcome: sample.right, weight: weightOf(sample) })),
    ),
  };
}

/** Tests each part of the pictures with models that were fitted to the others (cross-validation). */
export function testTrust(samples: readonly TrustSample[]): TestedString[] {
  const parts = [...new Set(samples.map(({ picture }) => picture % PARTS))];
  return parts.flatMap((part) => {
    const inPart = (sample: TrustSample): boolean => sample.picture % PARTS === part;
    return believeWith(fitTrust(samples.filter((sample) => !inPart(sample))), samples.filter(inPart));
  });
}

/** How far each string is trusted by these models. */
export function believeWith(models: TrustModels, samples: readonly TrustSample[]): TestedString[] {
  return samples.map((sample): TestedString => {
    const confidence = sample.hidden ? 0 : trustString(sample.evidence, models).right;
    return { sample, believed: { confidence, right: sample.right } };
  });
}

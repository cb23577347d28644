import type { EvidenceName, StringEvidence } from '../../../src/core/string-evidence.ts';
import { EVIDENCE } from '../../../src/core/string-evidence.ts';
import type { TrustWeights } from '../../../src/reader/trust/trust-weights.ts';
import { takeNewtonStep } from '../newton-step.ts';

/** Something that was seen, and whether it was so. */
export interface Observation {
  readonly evidence: StringEvidence;
  readonly outcome: boolean;
  /** How much it counts; 1 where it is absent. */
  readonly weight?: number;
}

/** What speaks for a string; everything else speaks against it, or says nothing. */
const FOR: ReadonlySet<EvidenceName> = new Set<EvidenceName>([
  ...(['posterior', 'replaced', 'recut', 'path'] as const),
  ...(['symbol', 'character', 'string', 'plain'] as const),
]);
/**
 * Gaussian prior around 0 on the weights of standardised evidence: its inverse variance, as a share of all observations. It does not yield to their
 * number: what no drawn string has (a digit by itself is never drawn) is not impossible for having been left out more often.
 */
const HOLD = 0.003;
const STEPS = 40;

/**
 * Logistic regression by Newton's method. No weight may speak against what its evidence means (more ink left out can't make a string more
 * likely right): what comes out on the wrong side of 0 is an accident of the pictures, and is left out.
 */
export function fitLogistic(observations: readonly Observation[]): TrustWeights {
  let names = EVIDENCE.filter((name) =>
    observations.some(({ evidence }) => evidence[name] !== observations[0].evidence[name]),
  );
  for (;;) {
    const fitted = fitFreely(observations, names);
    const sound = names.filter((name) => (fitted.weights[name] ?? 0) * (FOR.has(name) ? 1 : -1) > 0);
    if (sound.length === names.length) return fitted;
    names = sound;
  }
}

function fitFreely(observations: readonly Observation[], names: readonly EvidenceName[]): TrustWeights {
  const scales = names.map((name) => {
    const values = observations.map(({ evidence }) => evidence[name]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { mean, spread: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) };
  });
  const rows = observations.map(({ evidence }) => [
    1,
    ...names.map((name, at) => (evidence[name] - scales[at].mean) / scales[at].spread),
  ]);
  const outcomes = observations.map(({ outcome }) => Number(outcome));
  const counts = observations.map(({ weight = 1 }) => weight);
  const total = counts.reduce((sum, count) => sum + count, 0);
  let found = new Array<number>(names.length + 1).fill(0);
  const hold = found.map((_, at) => (at === 0 ? 1e-6 : HOLD * total));
  for (let step = 0; step < STEPS; step++) found = takeNewtonStep({ rows, outcomes, weights: counts, hold }, found);
  const weights = Object.fromEntries(names.map((name, at) => [name, found[at + 1] / scales[at].spread]));
  const bias = found[0] - names.reduce((sum, _, at) => sum + (found[at + 1] * scales[at].mean) / scales[at].spread, 0);
  return { bias, weights };
}

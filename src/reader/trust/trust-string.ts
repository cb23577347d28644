import { EVIDENCE, type StringEvidence } from '../../core/string-evidence.ts';
import { TRUST_WEIGHTS, type TrustWeights } from './trust-weights.ts';

/** No string is surer than this: of a thousand pictures some hold what nothing foresees. */
const MOST = 0.999;

/** How far a string is to be trusted. */
export interface Trust {
  /** Probability that all of it is right, 0–1. */
  readonly right: number;
  /** Probability that it was written at all, 0–1: it may be the paper's pattern, a shadow, a box. */
  readonly written: number;
}

/** How far a string is to be trusted on this evidence (logistic regression); never further than the search trusts it. */
export function trustString(evidence: StringEvidence, table = TRUST_WEIGHTS): Trust {
  const written = Math.min(MOST, logistic(evidence, table.written));
  const posterior = 1 / (1 + Math.exp(-evidence.posterior));
  return { written, right: Math.min(written, posterior, logistic(evidence, table.right)) };
}

/** A logistic model's probability. */
export function logistic(evidence: StringEvidence, { bias, weights }: TrustWeights): number {
  const logit = EVIDENCE.reduce((sum, name) => sum + (weights[name] ?? 0) * evidence[name], bias);
  return 1 / (1 + Math.exp(-logit));
}

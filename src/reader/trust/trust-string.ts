import type { LineEvidence } from '../../core/line-evidence.ts';
import { EVIDENCE, type StringEvidence } from '../../core/string-evidence.ts';
import { isForTrustNet } from './trust-net-inputs.ts';
import models from './trust-models.json' with { type: 'json' };
import { askTrustNet, type TrustNet } from './trust-net.ts';
import type { TrustTable, TrustWeights } from './trust-weights.ts';

/** No string is surer than this: of a thousand pictures some hold what nothing foresees. */
const MOST = 0.999;

/** How far a string is to be trusted. */
export interface Trust {
  /** Probability that all of it is right, 0–1. */
  readonly right: number;
  /** Probability that it was written at all, 0–1: it may be the paper's pattern, a shadow, a box. */
  readonly written: number;
}

/** What trust is measured with. */
export interface TrustModels {
  readonly table: TrustTable;
  readonly net: TrustNet;
}

/** As written by `npm run fit:trust -- --write`: fitted to drawn pictures with every kind of trouble, cheque amounts and photographs. */
const MODELS: TrustModels = models;

/**
 * How far a string is to be trusted on this evidence: as far as the most doubtful of three goes, which are the search, a logistic regression on
 * what is known of the whole string, and, for digits, a net that looks at each of its characters.
 */
export function trustString(evidence: LineEvidence, { table, net }: TrustModels = MODELS): Trust {
  const { string } = evidence;
  const written = Math.min(MOST, logistic(string, table.written));
  const posterior = 1 / (1 + Math.exp(-string.posterior));
  const right = Math.min(written, posterior, logistic(string, table.right));
  return { written, right: isForTrustNet(evidence) ? Math.min(right, askTrustNet(evidence, net)) : right };
}

/** A logistic model's probability. */
export function logistic(evidence: StringEvidence, { bias, weights }: TrustWeights): number {
  const logit = EVIDENCE.reduce((sum, name) => sum + (weights[name] ?? 0) * evidence[name], bias);
  return 1 / (1 + Math.exp(-logit));
}

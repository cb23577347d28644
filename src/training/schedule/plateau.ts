/** How far a rate that falls on plateaus has fallen, and since when validation stands still. */
export interface Plateau {
  /** What the rate is multiplied by, 0–1. */
  readonly scale: number;
  /** Lowest validation loss so far; null before the first. */
  readonly best: number | null;
  /** Epochs since it, or since the rate was last lowered. */
  readonly waited: number;
}

export const NO_PLATEAU: Plateau = { scale: 1, best: null, waited: 0 };

/** A loss must be lower by this share of the lowest one to count as lower: noise is no progress. */
const LEAST_GAIN = 1e-4;

/** After an epoch with this validation loss: `patience` epochs without a lower one multiply the scale by `factor`. */
export function updatePlateau(
  { scale, best, waited }: Plateau,
  validationLoss: number,
  { patience, plateauFactor }: { readonly patience: number; readonly plateauFactor: number },
): Plateau {
  if (best === null || validationLoss < best * (1 - LEAST_GAIN)) return { scale, best: validationLoss, waited: 0 };
  if (waited + 1 < patience) return { scale, best, waited: waited + 1 };
  return { scale: scale * plateauFactor, best, waited: 0 };
}

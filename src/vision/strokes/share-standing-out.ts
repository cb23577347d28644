import type { StrokeSides } from './measure-sides.ts';

/** A side stands out by at least this share of the contrast that a quarter of all sides exceed. */
const CLEAR = 0.4;
const TYPICAL = 0.75;

/**
 * Share of a component's sides that stand out from what is beside them, 0–1. A stroke has paper on both sides; the border of a sheet, of a
 * shadow or of a finger only on one, wherever the threshold has let a seam of it pass as ink.
 */
export function shareStandingOut({ contrasts }: Pick<StrokeSides, 'contrasts'>): number {
  if (contrasts.length === 0) return 0;
  const isDark = contrasts.reduce((sum, contrast) => sum + contrast, 0) > 0;
  const ordered = isDark ? contrasts : contrasts.map((contrast) => -contrast).reverse();
  const clear = CLEAR * ordered[Math.floor(TYPICAL * (ordered.length - 1))];
  return ordered.filter((contrast) => contrast > 0 && contrast >= clear).length / ordered.length;
}

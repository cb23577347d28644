import type { Glyph } from '../glyph.ts';
import type { InkMask } from '../mask.ts';

/**
 * What speaks for and against an arc; its score is the sum of these, each times its weight. Lengths are in line heights, logarithms natural
 * unless said otherwise.
 */
export const ARC_FEATURES = [
  // A character, by the net:
  'symbol', // ln P(symbol | a character that the format allows)
  'allowed', // ln P(a character that the format allows | a character)
  'character', // ln P(a character)
  'taken', // 1: the price of one more character
  // by its shape against the line's:
  'short', // octaves that it is lower than its symbol is usually written
  'tall', // octaves that it is higher
  'wide', // what it is wider than characters are
  'off', // square of its centre's distance from the line's middle
  'shortOff', // short × that distance: a mark at the foot or over the line
  // by how it was cut out of its line:
  'cut', // what its two sides' cuts cost, −ln P that they part two characters, halved, as two characters share each
  'join', // gaps inside it
  'overlap', // half of how far its box reaches into its neighbours' boxes
  'mark', // by shape and place, ln P(the mark), or for anything else ln P(none of its pieces is one); 0 where the format has no marks
  'marks', // 1 for a mark
  // A piece that is left out:
  'skipped', // 1
  'nothing', // ln P(no character) of the piece alone
  'skippedHeight', // square of its height
  'skippedCut', // 1 where it was cut from its neighbour: dirt seldom touches
  'skippedOff', // its centre's distance from the line's middle
] as const;

export type ArcFeature = (typeof ARC_FEATURES)[number];

/** Those that are not named are zero. */
export type Features = Readonly<Partial<Record<ArcFeature, number>>>;

export type ArcWeights = Readonly<Record<ArcFeature, number>>;

/** The ink of a run of pieces, and its crop where the net saw it. */
export interface TakenRun {
  readonly mask: InkMask;
  readonly glyph?: Glyph;
}

/** An arc before it is weighed. */
export interface FeatureArc {
  readonly from: number;
  readonly to: number;
  /** What it takes; undefined where it leaves a piece out. */
  readonly run: TakenRun | undefined;
  /** What is the same for all of its symbols. */
  readonly shared: Features;
  readonly options: readonly { readonly symbol: string; readonly features: Features }[];
}

/** The features' weighted sum. */
export function weighFeatures(features: Features, weights: ArcWeights): number {
  let sum = 0;
  for (const name in features) sum += (features[name as ArcFeature] ?? 0) * weights[name as ArcFeature];
  return sum;
}

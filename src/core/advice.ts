/** Why a picture was not read, or not surely, with what was measured. The interface has the words and the remedy. */
export type Advice =
  /** `paper`: how light the lighter parts of the picture are, 0–255. */
  | { readonly kind: 'too-dark'; readonly paper: number }
  /** `share` of the picture that is burnt out while the rest is not. */
  | { readonly kind: 'glare'; readonly share: number }
  /** `edge`: how far the sharpest edges are spread, picture pixels. */
  | { readonly kind: 'blurred'; readonly edge: number }
  /** `height` of the writing, picture pixels, where `wanted` are needed. */
  | { readonly kind: 'too-small'; readonly height: number; readonly wanted: number }
  /** `ratio` by which the view shortens the writing: its nearer end's height over its farther's, or its breadth over the usual. */
  | { readonly kind: 'tilted'; readonly ratio: number }
  | { readonly kind: 'nothing-written' };

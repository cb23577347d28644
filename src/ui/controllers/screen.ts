import type { AppFailure } from '../app-failure.ts';

/** What fills the screen. */
export type Screen =
  | { readonly kind: 'start' }
  | { readonly kind: 'about' }
  | { readonly kind: 'camera' }
  /** A picture file, or a frame of the camera that was held. */
  | { readonly kind: 'picture'; readonly held?: true }
  | { readonly kind: 'failure'; readonly failure: AppFailure };

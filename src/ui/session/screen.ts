import type { FrameBox } from '../../core/geometry.ts';
import type { AppFailure } from '../app/app-failure.ts';

/** What fills the screen. */
export type Screen =
  | { readonly kind: 'start' }
  | { readonly kind: 'about' }
  | { readonly kind: 'camera' }
  /** Many pictures, read one after another. */
  | { readonly kind: 'batch' }
  /** A picture file, one of many perhaps, or a frame of the camera that was held, of which only the part is read that was read when it was live. */
  | { readonly kind: 'picture'; readonly held?: true; readonly region?: FrameBox | undefined }
  /** What was kept, or all meters, or one by its id; `back` leads to what was on the screen before. */
  | { readonly kind: 'history' | 'meters'; readonly meter?: string | undefined; readonly back: () => void }
  /** What lies on this device, and how much that is. */
  | { readonly kind: 'storage' }
  | { readonly kind: 'failure'; readonly failure: AppFailure };

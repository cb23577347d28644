import type { CameraFeatures } from '../../../camera/controls/camera-features.ts';
import type { Lens } from '../../../camera/lens/lens.ts';

/** The camera as the screen shows it. */
export interface CameraStatus {
  /** The live picture; absent while the camera starts or rests. */
  readonly stream: MediaStream | undefined;
  /** The system holds the picture back for now. */
  readonly muted: boolean;
  readonly features: CameraFeatures;
  /** The cameras of this device; empty where the browser does not tell. */
  readonly lenses: readonly Lens[];
  /** The one that is live, where the browser tells. */
  readonly lens: Lens | undefined;
}

export const NO_CAMERA: CameraStatus = { stream: undefined, muted: false, features: {}, lenses: [], lens: undefined };

/** The range of a camera's zoom, and where it stands: 1 is the lens as it is, 2 shows half as wide a part. */
export interface Zoom {
  readonly min: number;
  readonly max: number;
  /** Smallest change that shows, above 0. */
  readonly step: number;
  readonly value: number;
  /** What the track itself calls 1: phones count from 1, webcams often from 100. */
  readonly unit: number;
}

/** How a camera can be made to focus. */
export interface Focus {
  /** The mode that focuses now. */
  readonly now: 'single-shot' | 'continuous';
  /** Whether it can be told where. */
  readonly anywhere: boolean;
  /** Whether it can go back to focusing by itself. */
  readonly continuous: boolean;
}

/** What of a camera can be adjusted, and how it stands, by its track's own account; absent is what it does not have. */
export interface CameraFeatures {
  /** Whether the torch is on. */
  readonly torch?: boolean;
  readonly zoom?: Zoom;
  readonly focus?: Focus;
}

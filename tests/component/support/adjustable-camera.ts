import { paintedCamera, type PaintedCamera } from './painted-camera.ts';

/** A painted camera that can be adjusted: what a phone's browser says of its camera, at the edge of the real track. */
export interface AdjustableCamera extends PaintedCamera {
  /** What was asked of the track, in order. */
  readonly asked: readonly object[];
  /** How it stands. */
  settings: Record<string, unknown>;
  /** From now on the track refuses whatever is asked. */
  refuse(): void;
}

export const PHONE_CAPABILITIES = {
  torch: true,
  zoom: { min: 1, max: 8, step: 0.1 },
  focusMode: ['single-shot', 'continuous'],
};

export function adjustableCamera(
  capabilities: object = PHONE_CAPABILITIES,
  settings: Record<string, unknown> = {},
): AdjustableCamera {
  const camera = paintedCamera();
  const asked: object[] = [];
  let refuses = false;
  const adjustable: AdjustableCamera = {
    ...camera,
    asked,
    settings: { deviceId: 'back', torch: false, zoom: 1, ...settings },
    refuse: () => (refuses = true),
  };
  const [track] = camera.stream.getVideoTracks();
  if (track === undefined) throw new Error('a canvas stream without a track');
  Object.assign(track, {
    getCapabilities: () => capabilities,
    getSettings: () => adjustable.settings,
    applyConstraints: ({ advanced: [set = {}] = [] }: MediaTrackConstraints) => {
      asked.push(set);
      if (refuses) return Promise.reject(new DOMException('The camera is busy', 'OperationError'));
      adjustable.settings = { ...adjustable.settings, ...set };
      return Promise.resolve();
    },
  });
  return adjustable;
}

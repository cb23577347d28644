import type { Lens } from './lens/lens.ts';

const SIZE = { width: { ideal: 1280 }, height: { ideal: 720 } } as const;

/**
 * What is asked of `getUserMedia`: this lens, or the camera at the back where there is one. That side is never `exact`: it
 * fails on machines that don't say where their camera looks (zxing-js/library#122). No `advanced` either: it fell to
 * 640×480 on iOS (MABelanger/jslib-html5-camera-photo#25).
 *
 * @param how - `exact` fails where the lens can't be had; for one that is known to be there
 */
export function cameraConstraints(lens: Lens | undefined, how: 'ideal' | 'exact'): MediaStreamConstraints {
  const which = lens === undefined ? { facingMode: { ideal: 'environment' } } : { deviceId: { [how]: lens.deviceId } };
  return { audio: false, video: { ...which, ...SIZE } };
}

import { err, ok, type Result } from '../core/result.ts';
import { cameraFailureFrom, type CameraFailure } from './camera-failure.ts';

/** The camera at the back where there is one. Never `exact`: it fails on machines that don't say where their camera looks (zxing-js/library#122). */
const CONSTRAINTS: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** What `openCamera` needs of the browser. `mediaDevices` is absent on insecure pages, whatever its type says. */
export interface CameraHost {
  readonly isSecureContext: boolean;
  readonly navigator: { readonly mediaDevices?: Pick<MediaDevices, 'getUserMedia'> };
}

/** Asks for a live picture; the caller owns the stream and stops its tracks. */
export async function openCamera(host: CameraHost): Promise<Result<MediaStream, CameraFailure>> {
  const devices = host.navigator.mediaDevices;
  if (devices === undefined) return err({ kind: host.isSecureContext ? 'unsupported' : 'insecure-context' });
  try {
    return ok(await devices.getUserMedia(CONSTRAINTS));
  } catch (error) {
    return err(cameraFailureFrom(error));
  }
}

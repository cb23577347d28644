import { err, ok, type Result } from '../core/result.ts';
import { cameraConstraints } from './camera-constraints.ts';
import { cameraFailureFrom, type CameraFailure } from './camera-failure.ts';
import { findLens } from './lens/find-lens.ts';
import type { Lens } from './lens/lens.ts';
import { lensOf } from './lens/lens-of.ts';
import { listLenses } from './lens/list-lenses.ts';

type Devices = Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'>;

/** What `openCamera` needs of the browser. `mediaDevices` is absent on insecure pages, whatever its type says. */
export interface CameraHost {
  readonly isSecureContext: boolean;
  readonly navigator: { readonly mediaDevices?: Devices };
}

/**
 * Asks for a live picture; the caller owns the stream and stops its tracks. The lens that is wanted is given where it is
 * there and free, the camera at the back otherwise.
 */
export async function openCamera(
  host: CameraHost,
  wanted: Lens | undefined,
): Promise<Result<MediaStream, CameraFailure>> {
  const devices = host.navigator.mediaDevices;
  if (devices === undefined) return err({ kind: host.isSecureContext ? 'unsupported' : 'insecure-context' });
  const lens = wanted && findLens(await listLenses(devices), wanted);
  const opened = await ask(devices, lens);
  if (!opened.ok) return lens !== undefined && mayHaveAnother(opened.error) ? ask(devices, undefined) : opened;
  return wanted === undefined ? opened : insistOn(devices, opened.value, wanted);
}

/**
 * Before the first permission browsers don't tell their lenses: the one that is wanted is found only now. And some give
 * whichever they like, as Chromium does where a person has put cameras in order: what is known to be there may be insisted on.
 */
async function insistOn(
  devices: Devices,
  stream: MediaStream,
  wanted: Lens,
): Promise<Result<MediaStream, CameraFailure>> {
  const lens = findLens(await listLenses(devices), wanted);
  const given = lensOf(stream);
  if (lens === undefined || given === undefined || given.deviceId === lens.deviceId) return ok(stream);
  for (const track of stream.getTracks()) track.stop(); // one at a time: a second stream fails on phones
  const changed = await ask(devices, lens, 'exact');
  return changed.ok ? changed : ask(devices, undefined);
}

async function ask(
  devices: Devices,
  lens: Lens | undefined,
  how: 'ideal' | 'exact' = 'ideal',
): Promise<Result<MediaStream, CameraFailure>> {
  try {
    return ok(await devices.getUserMedia(cameraConstraints(lens, how)));
  } catch (error) {
    return err(cameraFailureFrom(error));
  }
}

/** Whether it is this one lens that can't be had, rather than any. */
const mayHaveAnother = ({ kind }: CameraFailure): boolean => kind !== 'denied' && kind !== 'dismissed';

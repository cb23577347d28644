import type { Lens } from './lens.ts';

/** The lens that a stream comes from, by its track's own account; undefined where it does not say. */
export function lensOf(stream: MediaStream): Lens | undefined {
  const [track] = stream.getVideoTracks();
  const { deviceId = '' } = track?.getSettings() ?? {};
  return track === undefined || deviceId === '' ? undefined : { deviceId, label: track.label };
}

import type { ReadLine } from '../reading.ts';
import type { Track } from './track.ts';

/** Tracks in the reading order of a frame; those that it does not show stay behind the one that they stood behind. */
export function orderTracks(tracks: readonly Track[], lines: readonly ReadLine[]): readonly Track[] {
  const place = ({ missed, sightings }: Track): number =>
    missed > 0 ? -1 : lines.indexOf(sightings[sightings.length - 1]);
  const ordered = tracks.filter((track) => place(track) >= 0).sort((a, b) => place(a) - place(b));
  tracks.forEach((track, i) => {
    if (place(track) >= 0) return;
    ordered.splice(i === 0 ? 0 : ordered.indexOf(tracks[i - 1]) + 1, 0, track);
  });
  return ordered;
}

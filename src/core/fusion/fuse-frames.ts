import type { ReadLine, Reading } from '../reading.ts';
import type { FrameContext } from './frame-context.ts';
import { isGone } from './is-gone.ts';
import { matchLines } from './match-lines.ts';
import type { Motion } from './motion.ts';
import { orderTracks } from './order-tracks.ts';
import type { StableLine, StableReading } from './stable-reading.ts';
import { findChange, isSupplanted, missTrack, seeAgain, startTrack, type Track } from './track.ts';

/** After so long without a frame nothing is known any more, milliseconds. */
export const GAP_MS = 3000;
/** Lines of one frame that are followed, in reading order: more than a person looks at. */
const MOST_LINES = 24;
/** Lines that are known at a time, with those that are held. */
const MOST_TRACKS = 40;
/** A line that was seen less often, or in a smaller share of its frames, is shown only where there is no better: smears come and go. */
const ESTABLISHED = 2;
const ESTABLISHED_SHARE = 1 / 3;

/** Lets the frames of a live camera agree: follows lines from frame to frame, and combines what each frame reads of them. */
export class FrameFusion {
  #tracks: readonly Track[] = [];
  #nextId = 1;
  #at = -Infinity;

  /** Takes in what one frame was read as, and says what is known now. Frames come in order of time. */
  add(reading: Reading, frame: FrameContext): StableReading {
    if (frame.at - this.#at > GAP_MS) this.#tracks = [];
    this.#at = frame.at;
    const lines = reading.lines.slice(0, MOST_LINES);
    const known = this.#tracks.map(({ line }) => line);
    const { motion, seen, rivals, fresh } = matchLines(known, lines);
    const followed = this.#tracks.map((track, i) => {
      const line = seen.get(i);
      return line === undefined ? this.#miss(track, motion, rivals.get(i), frame) : this.#see(track, line, frame);
    });
    const begun = fresh
      .slice(0, Math.max(0, MOST_TRACKS - followed.length))
      .map((line) => startTrack(this.#nextId++, [line], frame));
    const all = [...followed, ...begun];
    const kept = all.filter((track) => !isGone(track, all, reading, frame.at));
    this.#tracks = orderTracks(kept, lines);
    return { ...reading, lines: chooseShown(this.#tracks).map((track) => toStableLine(track, frame.at)) };
  }

  #see(track: Track, line: ReadLine, frame: FrameContext): Track {
    const again = seeAgain(track, line, frame);
    const changed = findChange(again);
    return changed.length > 0 ? startTrack(this.#nextId++, changed, frame) : again;
  }

  #miss(track: Track, motion: Motion, rival: ReadLine | undefined, frame: FrameContext): Track {
    const missed = missTrack(track, motion, rival);
    return isSupplanted(missed) ? startTrack(this.#nextId++, missed.rivals, frame) : missed;
  }
}

function chooseShown(tracks: readonly Track[]): readonly Track[] {
  const established = tracks.filter(
    ({ agreement, frames, watched }) =>
      agreement === 'locked' || (frames >= ESTABLISHED && frames >= ESTABLISHED_SHARE * watched),
  );
  return established.length > 0 ? established : tracks;
}

function toStableLine({ id, line, agreement, frames, since }: Track, at: number): StableLine {
  return { ...line, id, agreement, frames, age: at - since };
}

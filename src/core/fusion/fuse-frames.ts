import { correctLine } from '../corrections/correct-line.ts';
import type { CorrectedLine } from '../corrections/corrected-line.ts';
import type { Correction } from '../corrections/correction.ts';
import type { ReadLine, Reading } from '../reading.ts';
import type { FrameContext } from './frame-context.ts';
import { isGone } from './is-gone.ts';
import { matchLines } from './match-lines.ts';
import { mayBeCorrected } from './may-be-corrected.ts';
import type { Motion } from './motion.ts';
import { moveLine } from './move-line.ts';
import { orderTracks } from './order-tracks.ts';
import type { Agreement, StableLine, StableReading } from './stable-reading.ts';
import { findChange, isHeld, isSupplanted, missTrack, seeAgain, startTrack, type Track } from './track.ts';

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
  #frame: FrameContext = { at: -Infinity, threshold: 0 };
  #reading: Reading = { width: 0, height: 0, lines: [], advice: [], leftOut: 0 };

  /** Takes in what one frame was read as, and says what is known now. Frames come in order of time; one that was not read counts for nothing. */
  add(reading: Reading, frame: FrameContext): StableReading {
    if (frame.at - this.#frame.at > GAP_MS) this.#tracks = [];
    this.#frame = frame;
    this.#reading = reading;
    const { moved } = frame;
    if (moved) this.#tracks = this.#tracks.map((track) => ({ ...track, line: moveLine(moved, track.line) }));
    // What was not read anew says nothing for a line, and nothing against it.
    if (reading.unread) return this.#wait(reading.unread === 'still', frame.at);
    const lines = reading.lines.slice(0, MOST_LINES);
    const known = this.#tracks.map(({ line }) => line);
    const { motion, seen, rivals, fresh } = matchLines(known, lines);
    const followed = this.#tracks.map((track, i) => {
      const [line, rival] = [seen.get(i), rivals.get(i)];
      if (line && isEvidence(line, track)) return this.#see(track, line, frame);
      return this.#miss(track, motion, rival && isEvidence(rival) ? rival : undefined, frame);
    });
    const begun = fresh
      .filter((line) => isEvidence(line))
      .slice(0, Math.max(0, MOST_TRACKS - followed.length))
      .map((line) => startTrack(this.#nextId++, [line], frame));
    const all = [...followed, ...begun];
    const kept = all.filter((track) => !isGone(track, all, reading, frame.at));
    this.#tracks = orderTracks(kept, lines);
    return this.#stable();
  }

  /** The strings that are locked, as they were read. */
  get locked(): readonly string[] {
    return this.#tracks.flatMap(({ agreement, line }) => (agreement === 'locked' ? [line.text] : []));
  }

  /** What is known now, each line as it was read. */
  get asRead(): StableReading {
    const lines = chooseShown(this.#tracks).map((track) => toStableLine(track, track.line, this.#frame));
    return { ...this.#reading, lines };
  }

  /** The lines that were put right. */
  get corrected(): readonly CorrectedLine[] {
    return this.#tracks.filter(({ correction }) => correction.size > 0);
  }

  /**
   * Puts a line right: it stays so until it is gone, or something else is written in its place. Says what is known now, as of the frame
   * before.
   */
  correct(id: number, correction: Correction): StableReading {
    this.#tracks = this.#tracks.map((track) => (track.id === id ? { ...track, correction } : track));
    return this.#stable();
  }

  /** @param isSeen whether the lines that were seen last are in view now */
  #wait(isSeen: boolean, at: number): StableReading {
    if (isSeen) this.#tracks = this.#tracks.map((track) => (track.missed === 0 ? { ...track, seenAt: at } : track));
    return this.#stable();
  }

  #stable(): StableReading {
    const lines = chooseShown(this.#tracks).map((track) => {
      const line = correctLine(track.line, track.correction, this.#frame.format);
      return { ...toStableLine(track, line, this.#frame), agreement: agreementOn(track, line) };
    });
    return { ...this.#reading, lines };
  }

  #see(track: Track, line: ReadLine, frame: FrameContext): Track {
    const again = seeAgain(track, line, frame);
    const changed = findChange(again);
    return changed.length > 0 ? startTrack(this.#nextId++, changed, frame) : again;
  }

  #miss(track: Track, motion: Motion, rival: ReadLine | undefined, frame: FrameContext): Track {
    // What a person said is written there may now be read there, and not be like what was read before.
    if (rival !== undefined && mayBeCorrected(track.line, track.correction, rival))
      return this.#see(track, rival, frame);
    const missed = missTrack(track, motion, rival);
    return isSupplanted(missed) ? startTrack(this.#nextId++, missed.rivals, frame) : missed;
  }
}

/** Whether a sighting counts: one that was not read anew tells where a line is that is held and says the same, and nothing else. */
const isEvidence = (seen: ReadLine, track?: Track): boolean =>
  !seen.verified || (track !== undefined && isHeld(track) && seen.text === track.line.text);

function chooseShown(tracks: readonly Track[]): readonly Track[] {
  const established = tracks.filter(
    (track) => isHeld(track) || (track.frames >= ESTABLISHED && track.frames >= ESTABLISHED_SHARE * track.watched),
  );
  return established.length > 0 ? established : tracks;
}

function toStableLine(track: Track, line: ReadLine, { at }: FrameContext): StableLine {
  const { id, agreement, frames, missed, since } = track;
  return { ...line, id, agreement, frames, missed, age: at - since };
}

/** A person's word ends the matter, where they leave nothing unsure. */
function agreementOn({ agreement, correction }: Track, { characters }: ReadLine): Agreement {
  if (correction.size === 0) return agreement;
  return characters.every(({ sure }) => sure) ? 'locked' : 'settled';
}

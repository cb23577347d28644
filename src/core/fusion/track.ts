import { NO_CORRECTION, type Correction } from '../corrections/correction.ts';
import type { ReadLine } from '../reading.ts';
import { alignCharacters } from './align-characters.ts';
import { weigh } from './combine-frames.ts';
import { placeLine } from './place-line.ts';
import type { FrameContext } from './frame-context.ts';
import { fuseLine } from './fuse-line.ts';
import { judgeAgreement } from './judge-agreement.ts';
import { mayBeCorrected } from './may-be-corrected.ts';
import type { Motion } from './motion.ts';
import { moveLine } from './move-line.ts';
import { isSimilar, similarityOf, textOf } from './similarity.ts';
import type { Agreement } from './stable-reading.ts';

/** A line that is followed from frame to frame. */
export interface Track {
  readonly id: number;
  /** What its sightings say together, lying where it is in the newest frame. */
  readonly line: ReadLine;
  readonly agreement: Agreement;
  /** What a person put right in `line`; it then stays as it was read, and is followed like a locked one. */
  readonly correction: Correction;
  /** The newest sightings, oldest first, at least one. */
  readonly sightings: readonly ReadLine[];
  /** How many sightings in a row gave `line` the same text. */
  readonly unchanged: number;
  /** What was read in its place in the last frames, where that was something else. */
  readonly rivals: readonly ReadLine[];
  /** Frames that showed it, of those since it began. */
  readonly frames: number;
  readonly watched: number;
  /** Frames since the last sighting. */
  readonly missed: number;
  /** When it was seen first and last, milliseconds. */
  readonly since: number;
  readonly seenAt: number;
}

/** Sightings that are kept and combined: ten frames are a second, and more of them change nothing. */
const MOST_SIGHTINGS = 10;
/** So many readings in a row that agree with each other and not with the line, by a character or two: what is written has changed. */
const CHANGED_AFTER = 5;
/** So many frames in a row with another string in a line's place: a line begins afresh. A locked one asks for more. */
const RIVALS = 2;
const RIVALS_OF_LOCKED = 3;
/** A rival is read clearly: the mean confidence of its characters is at least this. */
const CLEAR = 0.7;

/** A line that begins with these sightings, oldest first, at least one. */
export function startTrack(id: number, sightings: readonly ReadLine[], frame: FrameContext): Track {
  const line = fuseLine(sightings, frame);
  return {
    id,
    line,
    agreement: 'settling',
    correction: NO_CORRECTION,
    sightings,
    unchanged: 1,
    rivals: [],
    frames: sightings.length,
    watched: sightings.length,
    missed: 0,
    since: frame.at,
    seenAt: frame.at,
  };
}

/** The track after it was seen once more. A locked one goes where it was seen, and says what it said. */
export function seeAgain(track: Track, seen: ReadLine, frame: FrameContext): Track {
  const sightings = [...track.sightings, seen].slice(-MOST_SIGHTINGS);
  const common = {
    ...track,
    sightings,
    rivals: [],
    frames: track.frames + 1,
    watched: track.watched + 1,
    missed: 0,
    seenAt: frame.at,
  };
  if (isHeld(track)) return { ...common, line: follow(track.line, seen) };
  const fused = fuseLine(sightings, frame);
  const unchanged = fused.text === track.line.text ? track.unchanged + 1 : 1;
  return { ...common, line: fused, unchanged, agreement: judgeAgreement(fused, sightings, unchanged) };
}

/** Whether its string stays as it is, whatever single frames say. */
export const isHeld = ({ agreement, correction }: Track): boolean => agreement === 'locked' || correction.size > 0;

/** The line as it was, where it lies in a newer frame. */
function follow(line: ReadLine, seen: ReadLine): ReadLine {
  const frames = [line, seen];
  const { quad, boxes } = placeLine(
    frames.map(({ characters }) => alignCharacters(textOf(line), characters)),
    frames,
  );
  return { ...line, quad, characters: line.characters.map((character, i) => ({ ...character, box: boxes[i] })) };
}

/** The newest sightings, where they agree with each other for long and not with the line; empty where they don't. */
export function findChange({ sightings, line, correction }: Track): readonly ReadLine[] {
  const last = sightings.slice(-CHANGED_AFTER);
  const changed =
    last.length === CHANGED_AFTER && last.every(({ text }) => text === last[0].text && text !== line.text);
  return changed && !mayBeCorrected(line, correction, last[0]) ? last : [];
}

/** The track after a frame in which it was not seen, moved along with the picture; `rival` is what was read in its place. */
export function missTrack(track: Track, motion: Motion, rival?: ReadLine): Track {
  return {
    ...track,
    line: moveLine(motion, track.line),
    watched: track.watched + 1,
    missed: track.missed + 1,
    rivals: nextRivals(track.rivals, rival),
  };
}

/** Whether its rivals have stood in its place for so long that a line begins afresh with them. */
export function isSupplanted(track: Track): boolean {
  return track.rivals.length >= (isHeld(track) ? RIVALS_OF_LOCKED : RIVALS);
}

function nextRivals(rivals: readonly ReadLine[], rival: ReadLine | undefined): readonly ReadLine[] {
  if (rival === undefined || weigh(rival) < CLEAR) return [];
  const last = rivals.at(-1);
  return last !== undefined && isSimilar(similarityOf(textOf(last), rival)) ? [...rivals, rival] : [rival];
}

import type { Reading, ReadLine } from '../reading.ts';

/**
 * How far the frames agree on a line: `settling` while its string may still change, `settled` once it has stayed the same for a
 * few frames, `locked` once the frames agree so well that it will not change until the line is gone or another stands in its place.
 */
export type Agreement = 'settling' | 'settled' | 'locked';

/** A line as several frames together read it. Its quad and boxes lie where they are in the newest frame. */
export interface StableLine extends ReadLine {
  /** The same for the same line from frame to frame, never given to another. */
  readonly id: number;
  readonly agreement: Agreement;
  /** In how many frames it was seen, at least 1. */
  readonly frames: number;
  /** Frames since it was seen last; 0 where the newest shows it. */
  readonly missed: number;
  /** Time since it was first seen, milliseconds. */
  readonly age: number;
}

/** What the newest frames say together, lines in reading order. */
export interface StableReading extends Reading {
  readonly lines: readonly StableLine[];
}

/** How far the frames agree on a line; undefined for one of a single picture. */
export function agreementOf(line: ReadLine | StableLine): Agreement | undefined {
  return 'agreement' in line ? line.agreement : undefined;
}

/** What tells a line from the others of its reading: its id, or its number in a single picture. */
export function lineKey(line: ReadLine | StableLine, number: number): number {
  return 'id' in line ? line.id : number;
}

/** Whether the frames agree so well on a line that it will not change. */
export const isLocked = ({ agreement }: StableLine): boolean => agreement === 'locked';

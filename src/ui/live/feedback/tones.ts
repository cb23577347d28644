/** One beep of a signal. */
export interface Beep {
  /** Hertz. */
  readonly pitch: number;
  /** Seconds after the signal's start, and how long it sounds. */
  readonly at: number;
  readonly lasts: number;
}

/** What a person is told by a sound alone. */
export type Signal = 'locked' | 'nothing' | 'partly' | 'hold-still';

/**
 * The signals, told apart by their shape and not by pitch alone: a tick that rises for what is locked, one low beep for an empty view, two that
 * fall for writing that runs out of it, two even ones for writing that wants a still hand.
 */
export const SIGNALS: Readonly<Record<Signal, readonly Beep[]>> = {
  locked: [
    { pitch: 880, at: 0, lasts: 0.06 },
    { pitch: 1320, at: 0.07, lasts: 0.11 },
  ],
  nothing: [{ pitch: 196, at: 0, lasts: 0.16 }],
  partly: [
    { pitch: 440, at: 0, lasts: 0.09 },
    { pitch: 330, at: 0.12, lasts: 0.13 },
  ],
  'hold-still': [
    { pitch: 587, at: 0, lasts: 0.05 },
    { pitch: 587, at: 0.1, lasts: 0.05 },
  ],
};

import { FrameFusion } from '../../../../src/core/fusion/fuse-frames.ts';
import type { StableReading } from '../../../../src/core/fusion/stable-reading.ts';
import { GLYPH_PIXELS } from '../../../../src/core/glyph.ts';
import type { Alternative, ReadCharacter, Reading, ReadLine } from '../../../../src/core/reading.ts';

const PITCH = 30; // pixels from one character to the next
const WIDTH = 24;
const HEIGHT = 40;
export const THRESHOLD = 0.8;
/** Milliseconds between two frames. */
export const STEP = 100;

/** Where a line begins and how its characters were read. */
export interface MadeUp {
  readonly x?: number;
  readonly y?: number;
  /** Size against the usual one. */
  readonly zoom?: number;
  readonly confidence?: number;
  /** Answers of the characters at these places, instead of the one in the string. */
  readonly answers?: Readonly<Record<number, Readonly<Record<string, number>>>>;
}

/** A line as one frame reads it. A space is a character that this frame lacks: the others stay where they are. */
export function lineOf(
  text: string,
  { x = 100, y = 100, zoom = 1, confidence = 0.97, answers = {} }: MadeUp = {},
): ReadLine {
  const characters = [...text].flatMap((character, i): ReadCharacter[] => {
    if (character === ' ') return [];
    const known = Object.entries(answers[i] ?? { [character]: confidence });
    const alternatives = known
      .map(([text, confidence]): Alternative => ({ text, confidence }))
      .sort((a, b) => b.confidence - a.confidence);
    const [best] = alternatives;
    return [
      {
        ...best,
        sure: best.confidence >= THRESHOLD,
        box: [x + zoom * i * PITCH, y, zoom * WIDTH, zoom * HEIGHT],
        alternatives,
        glyph: new Float32Array(GLYPH_PIXELS),
      },
    ];
  });
  const left = characters[0].box[0];
  const right = characters[characters.length - 1].box[0] + zoom * WIDTH;
  return {
    text: characters.map((character) => character.text).join(''),
    confidence: characters.reduce((product, character) => product * character.confidence, 1),
    quad: [
      [left, y],
      [right, y],
      [right, y + zoom * HEIGHT],
      [left, y + zoom * HEIGHT],
    ],
    characters,
  };
}

/** One frame of 1280×720 pixels with these lines. */
export function frameOf(...lines: readonly ReadLine[]): Reading {
  return { width: 1280, height: 720, lines, advice: [], leftOut: 0 };
}

/** The same frame several times. */
export function repeat(times: number, ...lines: readonly ReadLine[]): Reading[] {
  return Array.from({ length: times }, () => frameOf(...lines));
}

/** What is known after each frame of a film, frames `STEP` apart. */
export function watch(frames: readonly Reading[], fusion = new FrameFusion(), from = 0): StableReading[] {
  return frames.map((frame, i) => fusion.add(frame, { at: from + i * STEP, threshold: THRESHOLD }));
}

export const textsOf = ({ lines }: Reading): string[] => lines.map(({ text }) => text);

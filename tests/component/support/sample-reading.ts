import { GLYPH_PIXELS } from '../../../src/core/glyph.ts';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { ReadCharacter, Reading, ReadLine } from '../../../src/core/reading.ts';

/** Confidence of a character that is marked with a `?` behind it in `sampleLine`. */
export const UNSURE_CONFIDENCE = 0.55;
export const SURE_CONFIDENCE = 0.97;

/** A line of characters side by side in `box`; a `?` marks the character before it as unsure: `"90?210"`. */
export function sampleLine(marked: string, box: FrameBox = [100, 100, 200, 50]): ReadLine {
  const [x, y, width, height] = box;
  const texts = [...marked.matchAll(/(.)(\??)/g)];
  const cell = width / texts.length;
  const characters = texts.map(([, text = '', mark], i) =>
    sampleCharacter(text, mark !== '?', [x + i * cell, y, cell, height]),
  );
  return {
    text: characters.map(({ text }) => text).join(''),
    confidence: Math.min(...characters.map(({ confidence }) => confidence)),
    quad: [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    characters,
  };
}

/** A reading of a 640×480 picture. */
export function sampleReading(...lines: readonly ReadLine[]): Reading {
  return { width: 640, height: 480, lines, advice: [], leftOut: 0 };
}

function sampleCharacter(text: string, sure: boolean, box: FrameBox): ReadCharacter {
  const confidence = sure ? SURE_CONFIDENCE : UNSURE_CONFIDENCE;
  const rest = 1 - confidence;
  return {
    text,
    confidence,
    sure,
    box,
    alternatives: [
      { text, confidence },
      { text: '7', confidence: rest * 0.7 },
      { text: '1', confidence: rest * 0.2 },
    ],
    glyph: new Float32Array(GLYPH_PIXELS),
  };
}

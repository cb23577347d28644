import type { FrameBox, FramePoint } from './geometry.ts';
import type { Reading } from './reading.ts';

/** The same reading in the pixels of a width×height version of its picture: for pictures that were read smaller than they are. */
export function scaleReading(reading: Reading, width: number, height: number): Reading {
  if (reading.width === width && reading.height === height) return reading;
  const across = width / reading.width;
  const down = height / reading.height;
  const scalePoint = ([x, y]: FramePoint): FramePoint => [x * across, y * down];
  const scaleBox = ([x, y, w, h]: FrameBox): FrameBox => [x * across, y * down, w * across, h * down];
  return {
    ...reading,
    width,
    height,
    lines: reading.lines.map((line) => {
      const [topLeft, topRight, bottomRight, bottomLeft] = line.quad;
      return {
        ...line,
        quad: [scalePoint(topLeft), scalePoint(topRight), scalePoint(bottomRight), scalePoint(bottomLeft)],
        characters: line.characters.map((character) => ({ ...character, box: scaleBox(character.box) })),
      };
    }),
  };
}

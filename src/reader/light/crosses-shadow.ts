import type { FrameBox } from '../../core/geometry.ts';
import type { RgbaImage } from '../../core/image.ts';
import type { LineAxes } from '../region/along-line.ts';
import type { LaidLine } from './lay-boxes.ts';
import { sampleLevels } from './sample-levels.ts';

// All lengths in heights of the line's characters.
/** Distance of two samples. */
const STEP = 0.08;
/** The paper is looked at above and below the line, this far from its middle, in places of this size. */
const ROW = 0.9;
const PLACE = 0.3;
/** The border may lie on a slant: rows reach so far beyond the line's ends. */
const BEYOND = 1.5;
/** A border this near to the line's ends may take their characters, or the next one. */
const BESIDE = 0.8;
/** Light gets so much less within so many places, or it fades too slowly to look like a stroke. */
const STEEP = 3;
const BORDER = 4;
/** Levels are kept above this before they are divided: in the dark a sensor's noise is all there is. */
const DARK = 8;

/** A border of light and dark that crosses a row. */
interface Border {
  /** Where, along the line's axes, pixels. */
  readonly at: number;
  /** Whether the light is before it, in writing direction. */
  readonly falls: boolean;
}

/**
 * Whether a deep shadow's border runs over a line: strokes get lost in it, or it is taken for one. The paper above and below shows it, where it
 * crosses both.
 */
export function crossesShadow(
  image: RgbaImage,
  { axes, height, middle, left, right }: Omit<LaidLine, 'boxes'>,
): boolean {
  const row = (offset: number): Border[] => {
    const top = middle + (offset - PLACE / 2) * height;
    return findBorders(image, axes, [left - BEYOND * height, top, right - left + 2 * BEYOND * height, PLACE * height]);
  };
  const below = row(ROW);
  return row(-ROW).some((above) =>
    below.some(({ at, falls }) => {
      const crossing = (above.at + at) / 2;
      return falls === above.falls && crossing > left - BESIDE * height && crossing < right + BESIDE * height;
    }),
  );
}

/** Where the paper's light gets far less, or far more, along a row. */
function findBorders(image: RgbaImage, axes: LineAxes, [left, top, across, size]: FrameBox): Border[] {
  const step = (STEP / PLACE) * size;
  const count = Math.ceil(across / size);
  const levels = Array.from({ length: count }, (_, i) => {
    return sampleLevels(image, axes, [left + (i * across) / count, top, across / count, size], step)?.middle;
  });
  return levels.flatMap((level, i): Border[] => {
    const next = levels[i + BORDER];
    if (level === undefined || next === undefined) return [];
    if (Math.max(level, next, DARK) < STEEP * Math.max(Math.min(level, next), DARK)) return [];
    return [{ at: left + ((i + (BORDER + 1) / 2) * across) / count, falls: level > next }];
  });
}

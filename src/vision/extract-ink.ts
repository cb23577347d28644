import type { FrameBox } from '../core/geometry.ts';
import type { GrayImage, RgbaImage } from '../core/image.ts';
import type { InkMap } from '../core/ink.ts';
import { findComponents } from './find-components.ts';
import { findInk } from './find-ink.ts';
import type { OpenCv } from './opencv.ts';
import { removeRuling } from './ruling/remove-ruling.ts';
import type { OnStage } from './stage.ts';
import { keepStrokes } from './strokes/keep-strokes.ts';

/** The ink, and the grey picture that it was found in, as large as the map. */
export interface ExtractedInk extends InkMap {
  readonly gray: GrayImage;
}

/**
 * From a picture to its ink: grey → paper and threshold → ink → ruled lines removed → components → those that are strokes.
 * @param maxSide longest side that is worked on, pixels; as much as reading needs where absent
 * @returns undefined where the region lies outside of the picture
 */
export function extractInk(
  cv: OpenCv,
  image: RgbaImage,
  region: FrameBox | undefined,
  onStage?: OnStage,
  maxSide?: number,
): ExtractedInk | undefined {
  const found = findInk(cv, image, region, onStage, maxSide);
  if (!found) return undefined;
  const { gray, ink, scale, origin } = found;
  const { width, height } = ink;
  const rules = removeRuling(ink, gray);
  if (rules.length > 0) onStage?.('without-lines', ink);
  const { labels, components } = findComponents(ink);
  return { width, height, labels, ...keepStrokes(components, labels, gray), rules, scale, origin, gray };
}

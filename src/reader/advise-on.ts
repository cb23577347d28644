import type { Advice } from '../core/advice.ts';
import { advise, mayBeGlare } from '../core/advise.ts';
import type { FrameBox } from '../core/geometry.ts';
import type { RgbaImage } from '../core/image.ts';
import type { ReadLine } from '../core/reading.ts';
import { sampleBurnt } from '../core/sample-burnt.ts';
import type { TextLine } from '../core/text-line.ts';
import type { ExtractedInk } from '../vision/extract-ink.ts';
import { measureLight } from '../vision/measure-light.ts';
import type { OpenCv } from '../vision/opencv.ts';

/** What was found in a picture on the way to its strings. */
export interface Found {
  readonly map: ExtractedInk;
  readonly lines: readonly TextLine[];
  readonly read: readonly ReadLine[];
}

/** Strings that are more likely wrong than right were hardly read. */
const LIKELY = 0.5;

/**
 * Why something was not read, or hardly; none where all was. The picture is looked at a second time, so that one that is read pays
 * nothing for it.
 */
export function adviseOn(
  cv: OpenCv,
  image: RgbaImage,
  region: FrameBox | undefined,
  { map, lines, read }: Found,
): Advice[] {
  const isRead = read.length > 0 && read.every(({ confidence }) => confidence >= LIKELY);
  const isHidden = read.some(({ hidden }) => hidden);
  // What a reflection has burnt away is not missed: the rest of a number may be read for sure.
  if (isRead && !isHidden && !mayBeGlare(sampleBurnt(image, region ?? [0, 0, image.width, image.height]))) return [];
  const light = measureLight(cv, map.gray);
  const advice = advise({ light, map, lines, strings: read.length });
  const isSaid = advice.some(({ kind }) => kind === 'glare');
  const all = isHidden && !isSaid ? [{ kind: 'glare', share: light.burnt } as const, ...advice] : advice;
  return isRead ? all.filter(({ kind }) => kind === 'glare') : all;
}

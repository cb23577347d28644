import { GLYPH_PIXELS } from '../../core/glyph.ts';
import type { GrayImage } from '../../core/image.ts';
import { normaliseGlyph } from '../../core/normalise-glyph.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { openPicture } from '../data/open-picture.ts';
import { standLightOnDark } from '../measure/stand-light-on-dark.ts';

const LONGEST = 256; // pixels: larger pictures are reduced first
const LEAST_CONTRAST = 24; // grey levels between paper and ink, 0–255

/**
 * A picture of one character, of any size, dark on light or light on dark, as the reader's normaliser makes it: 28×28, 0 = paper,
 * 255 = ink. The error says what is wrong with the picture.
 * @param picture the file's bytes
 */
export async function readPicture(picture: Uint8Array): Promise<Result<Uint8Array, string>> {
  let gray: GrayImage;
  try {
    const { data, info } = await openPicture(picture)
      .resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true })
      .greyscale()
      .extractChannel(0)
      .raw()
      .toBuffer({ resolveWithObject: true });
    gray = { width: info.width, height: info.height, data: new Uint8Array(data) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(`expected a picture, got: ${reason.replace(/\s*\n\s*/g, '; ')}`);
  }
  const light = standLightOnDark(gray);
  const paper = medianEdge(light);
  const peak = light.data.reduce((most, level) => Math.max(most, level), 0);
  if (peak - paper < LEAST_CONTRAST) {
    return err(`expected ink at least ${LEAST_CONTRAST} grey levels from its paper, got ${peak - paper}`);
  }
  // Grey paper must not count as ink, whatever its level.
  const data = light.data.map((level) => Math.max(0, Math.round((255 * (level - paper)) / (peak - paper))));
  const glyph = normaliseGlyph({ ...light, data });
  return ok(Uint8Array.from({ length: GLYPH_PIXELS }, (_, i) => Math.round(255 * glyph[i])));
}

function medianEdge({ width, height, data }: GrayImage): number {
  const edge = Array.from(data).filter((_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  });
  return edge.sort((a, b) => a - b)[Math.floor(edge.length / 2)];
}

import sharp from 'sharp';
import { GLYPH_SIZE, type Glyph } from '../../core/glyph.ts';

/** A glyph as a PNG in a `data:` address, dark on light. */
export async function glyphDataUri(glyph: Glyph): Promise<string> {
  const levels = Uint8Array.from(glyph, (level) => Math.round(255 * (1 - level)));
  const raw = { width: GLYPH_SIZE, height: GLYPH_SIZE, channels: 1 } as const;
  const png = await sharp(levels, { raw }).png({ compressionLevel: 9, palette: true, colours: 16 }).toBuffer();
  return `data:image/png;base64,${png.toString('base64')}`;
}

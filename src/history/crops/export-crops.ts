import { encode } from 'fast-png';
import { zipSync, type Zippable } from 'fflate';
import { GLYPH_PIXELS, GLYPH_SIZE } from '../../core/glyph.ts';
import type { LabelledCrop } from '../../core/personal/labelled-crop.ts';
import { nameClassFolder } from './name-class-folder.ts';

/** An archive of labelled crops. */
export interface ExportedCrops {
  /** A zip with one folder, `crops`: what `npm run train -- --data crops --from NAME` takes once it is unpacked. */
  readonly zip: Uint8Array<ArrayBuffer>;
  readonly written: number;
  /** Crops of what training has no class for, as marks are, and of another size. */
  readonly leftOut: number;
}

/** Packs crops as PNG files, dark on white, `crops/<character>/<number>.png`; numbers follow the order given. */
export function exportCrops(crops: readonly LabelledCrop[]): ExportedCrops {
  const files: Zippable = {};
  for (const [index, { label, pixels }] of crops.entries()) {
    const folder = nameClassFolder(label);
    if (folder === undefined || pixels.length !== GLYPH_PIXELS) continue;
    files[`crops/${folder}/${String(index + 1).padStart(5, '0')}.png`] = encode({
      width: GLYPH_SIZE,
      height: GLYPH_SIZE,
      data: pixels.map((level) => 255 - level),
      channels: 1,
      depth: 8,
    });
  }
  const written = Object.keys(files).length;
  // PNG is packed already.
  return { zip: zipSync(files, { level: 0 }), written, leftOut: crops.length - written };
}

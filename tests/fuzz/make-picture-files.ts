import sharp from 'sharp';
import { photographStrings } from '../fixtures/photograph-strings.ts';
import { makeBmp } from './make-bmp.ts';

const [WIDTH, HEIGHT] = [96, 64]; // pixels

/** Whole picture files of every kind that a browser may read, by name: one photograph of two lines of digits. */
export async function makePictureFiles(): Promise<Readonly<Record<string, Uint8Array>>> {
  const { image } = await photographStrings({
    strings: ['407', '159'],
    font: 'kalam',
    sheet: 'ballpoint on cream',
    width: WIDTH,
    height: HEIGHT,
    seed: 3,
  });
  const photograph = sharp(image.data, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } });
  const opaque = () => photograph.clone().removeAlpha();
  const clear = () => opaque().ensureAlpha(0.5);
  const exif = { IFD0: { Make: 'Inklens', Model: 'fuzz', Software: 'x'.repeat(40) } };
  const makers = {
    'baseline.jpg': opaque().jpeg(),
    'progressive.jpg': opaque().jpeg({ progressive: true }),
    'turned.jpg': opaque().jpeg().withExif(exif).withMetadata({ orientation: 6 }),
    'grey.jpg': opaque().greyscale().jpeg(),
    'cmyk.jpg': opaque().toColourspace('cmyk').jpeg(),
    'plain.png': opaque().png(),
    'interlaced.png': clear().png({ progressive: true }),
    'palette.png': opaque().png({ palette: true }),
    '16-bit.png': opaque().toColourspace('rgb16').png(),
    'turned.png': opaque().png().withMetadata({ orientation: 3 }),
    'lossy.webp': opaque().webp(),
    'lossless.webp': opaque().webp({ lossless: true }),
    'clear.webp': clear().webp(),
    'turned.webp': opaque().webp().withMetadata({ orientation: 8 }),
    'picture.gif': opaque().gif(),
    'picture.avif': opaque().avif({ effort: 0 }),
  };
  const files: Record<string, Uint8Array> = {};
  for (const [name, maker] of Object.entries(makers)) files[name] = new Uint8Array(await maker.toBuffer());
  for (const kind of ['core', 'info', 'top-down'] as const) files[`${kind}.bmp`] = makeBmp(image, kind);
  return { ...files, 'picture.heic': asHeic(files['picture.avif']) };
}

/** As iPhones write it, to all that do not decode it: nothing here packs pixels as HEVC does. */
function asHeic(avif: Uint8Array): Uint8Array {
  const heic = Buffer.from(avif);
  heic.write('heic', heic.indexOf('ftyp') + 4);
  return new Uint8Array(heic);
}

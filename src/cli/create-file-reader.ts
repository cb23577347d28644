import type { FrameBox } from '../core/geometry.ts';
import { scaleReading } from '../core/scale-reading.ts';
import type { Reader } from '../reader/create-reader.ts';
import type { ReadOptions } from '../reader/read-options.ts';
import { decodePicture, type DecodedPicture } from './decode-picture.ts';
import { drawGlyphs } from './draw-glyphs.ts';
import { drawReading } from './draw-reading.ts';
import type { FileOutcome } from './file-outcome.ts';
import { readPictureBytes } from './read-picture-bytes.ts';
import type { StageFolder } from './stage-folder.ts';

/** What is wanted of one file's reading. */
export interface FileReadOptions extends ReadOptions {
  /** Is told of every stage's picture, the reading itself last. */
  readonly onStage?: StageFolder['onStage'];
}

/** Reads the picture at `path`; `file` is what to call it. `options.region` is in the pixels of the upright picture as the file holds it. */
export type ReadPictureFile = (file: string, path: string, options: FileReadOptions) => Promise<FileOutcome>;

/** A function that reads one file after the other with `reader`. */
export function createFileReader(reader: Reader): ReadPictureFile {
  let warm = false;
  return async (file, path, options) => {
    const bytes = await readPictureBytes(path);
    if (!bytes.ok) return { kind: 'failed', file, error: bytes.error };
    const picture = await decodePicture(bytes.value);
    if (!picture.ok) return { kind: 'failed', file, error: picture.error };
    const { image, width, height } = picture.value;
    const { onStage, ...fitted } = fitRegion(options, picture.value);
    try {
      // The very first reading compiles and allocates; its time would say nothing about the reader's.
      if (!warm) await reader.read(image, fitted);
      warm = true;
      const start = performance.now();
      const reading = await reader.read(image, { ...fitted, ...(onStage && { onStage }) });
      const milliseconds = performance.now() - start;
      if (onStage) {
        onStage('reading', await drawReading(image, reading));
        onStage('glyphs', drawGlyphs(reading));
      }
      return { kind: 'read', file, reading: scaleReading(reading, width, height), milliseconds };
    } catch (error) {
      // A bug, but the files after this one may still be read.
      return { kind: 'failed', file, error: { kind: 'read-failed', message: String(error) } };
    }
  };
}

/** The options with the region in the pixels of the decoded picture, which may be smaller than the file's. */
function fitRegion<T extends ReadOptions>(options: T, { image, width, height }: DecodedPicture): T {
  if (!options.region) return options;
  const [x, y, w, h] = options.region;
  const across = image.width / width;
  const down = image.height / height;
  const region: FrameBox = [x * across, y * down, w * across, h * down];
  return { ...options, region };
}

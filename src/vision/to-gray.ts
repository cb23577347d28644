import type { FrameBox } from '../core/geometry.ts';
import type { RgbaImage } from '../core/image.ts';
import type { OpenCv } from './opencv.ts';
import { chooseChannel, type Channel } from './choose-channel.ts';
import { planWork } from './plan-work.ts';
import { withMats } from './with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** The part of the picture that is read, grey, at working size. The caller owns `gray`. */
export interface WorkingImage {
  /** 8-bit, 0 = black. */
  readonly gray: Mat;
  /** Picture pixels a working pixel. */
  readonly scale: number;
  /** The picture's point at the working image's top left corner. */
  readonly origin: readonly [x: number, y: number];
}

/**
 * Cuts out the region, turns it grey and brings it to working size. Grey is the brightness (ITU-R BT.601), or the one colour channel that shows
 * writing which has the paper's brightness.
 * @param maxSide longest side that it may have, pixels
 * @returns undefined where nothing of the region lies in the picture
 */
export function toGray(
  cv: OpenCv,
  image: RgbaImage,
  region: FrameBox | undefined,
  maxSide?: number,
): WorkingImage | undefined {
  const work = planWork(image, region, maxSide);
  if (!work) return undefined;
  const { box, factor, origin } = work;
  const gray = new cv.Mat();
  withMats((own) => {
    const part = own(cutOut(cv, image, box));
    const channel = chooseChannel(image, box);
    if (channel === 'grey') cv.cvtColor(part, gray, cv.COLOR_RGBA2GRAY);
    else extractChannel(cv, part, channel, gray);
  });
  if (factor === 1) return { gray, scale: 1, origin };
  const [, , width, height] = box;
  const resized = new cv.Mat();
  const size = new cv.Size(Math.max(1, Math.round(width * factor)), Math.max(1, Math.round(height * factor)));
  cv.resize(gray, resized, size, 0, 0, factor < 1 ? cv.INTER_AREA : cv.INTER_CUBIC);
  gray.delete();
  return { gray: resized, scale: 1 / factor, origin };
}

/** The pixels of a box, and no others: a camera's frame is large. The caller owns the Mat. */
function cutOut(cv: OpenCv, image: RgbaImage, [left, top, width, height]: FrameBox): Mat {
  const part = new cv.Mat(height, width, cv.CV_8UC4);
  const { data } = part; // each access would make a view of its own
  for (let row = 0; row < height; row++) {
    const from = 4 * ((top + row) * image.width + left);
    data.set(image.data.subarray(from, from + 4 * width), 4 * row * width);
  }
  return part;
}

function extractChannel(cv: OpenCv, rgba: Mat, channel: Exclude<Channel, 'grey'>, gray: Mat): void {
  withMats((own) => {
    const channels = own(new cv.MatVector());
    cv.split(rgba, channels);
    own(channels.get(['red', 'green', 'blue'].indexOf(channel))).copyTo(gray);
  });
}

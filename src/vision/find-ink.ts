import type { FrameBox } from '../core/geometry.ts';
import type { GrayImage, RgbaImage } from '../core/image.ts';
import { binarize } from './binarize.ts';
import { chooseChannel } from './choose-channel.ts';
import { binarizeByKernels, type Binarized } from './ink/binarize-by-kernels.ts';
import { pixelKernels } from './kernels/use-pixel-kernels.ts';
import type { OpenCv } from './opencv.ts';
import { showStage } from './show-stage.ts';
import type { OnStage } from './stage.ts';
import { toGray, type WorkingImage } from './to-gray.ts';
import { planWork } from './plan-work.ts';
import { withMats } from './with-mats.ts';

/** The part that was looked at, at working size. */
export interface FoundInk extends Binarized, Pick<WorkingImage, 'scale' | 'origin'> {}

/**
 * Turns a picture grey and tells ink from paper: by kernels of our own where they run and nobody looks at what lies between, else by OpenCV.
 * @returns undefined where the region lies outside of the picture
 */
export function findInk(
  cv: OpenCv,
  image: RgbaImage,
  region: FrameBox | undefined,
  onStage?: OnStage,
  maxSide?: number,
): FoundInk | undefined {
  const kernels = onStage ? undefined : pixelKernels();
  const work = kernels && planWork(image, region, maxSide);
  // What is worked on at another size is brought to it by OpenCV.
  if (kernels && work?.factor === 1) {
    const { box, origin } = work;
    const channel = chooseChannel(image, box);
    return { ...binarizeByKernels(cv, kernels, { image, box, channel }), scale: 1, origin };
  }
  return withMats((own) => {
    const working = toGray(cv, image, region, maxSide);
    if (!working) return undefined;
    const { gray: mat, scale, origin } = working;
    const [width, height] = [mat.cols, mat.rows];
    own(mat);
    showStage(onStage, 'gray', mat);
    const gray = { width, height, data: mat.data };
    if (kernels) return { ...binarizeByKernels(cv, kernels, gray), scale, origin };
    const ink = own(binarize(cv, mat, onStage));
    showStage(onStage, 'ink', ink);
    const copy = ({ data }: { readonly data: Uint8Array }): GrayImage => ({ width, height, data: data.slice() });
    return { gray: copy(mat), ink: copy(ink), scale, origin };
  });
}

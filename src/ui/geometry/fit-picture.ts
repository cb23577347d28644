import type { DisplaySize, FrameSize } from './display-point.ts';

/** How a picture is laid into its element: the two values of CSS `object-fit` that keep its shape. */
export type Fit = 'cover' | 'contain';

/** Where a picture stands on the screen: display = frame × scale + offset. */
export interface PictureFit {
  /** CSS pixels a picture pixel, above 0. */
  readonly scale: number;
  /** CSS pixels; negative where the picture reaches beyond its element. */
  readonly left: number;
  readonly top: number;
}

/** The transform that CSS `object-fit` applies with `object-position: center`. @throws RangeError on an empty picture or element. */
export function fitPicture(frame: FrameSize, view: DisplaySize, fit: Fit): PictureFit {
  const [width, height] = frame;
  if (!(width > 0 && height > 0 && view.width > 0 && view.height > 0)) {
    throw new RangeError(`expected sizes above 0, got ${width}×${height} in ${view.width}×${view.height}`);
  }
  const ratios = [view.width / width, view.height / height] as const;
  const scale = fit === 'cover' ? Math.max(...ratios) : Math.min(...ratios);
  return { scale, left: (view.width - width * scale) / 2, top: (view.height - height * scale) / 2 };
}

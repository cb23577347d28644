import type { OpenCv } from '../opencv.ts';
import { withMats } from '../with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** The paper must lie this many times nearer to the darkest than to the lightest around it before ink is taken for light: most ink is dark. */
const MARGIN = 1.3;

/**
 * Where ink is lighter than what it stands on: 255, else 0; undefined where that is nowhere. Paper is what there is most of: around light
 * strokes, most pixels are near the darkest level of the window. The edge between a board and a wall has as much on either side, so it
 * decides nothing. `means` is the reduced picture, `window` (reduced pixels, odd) is wider than a stroke. The caller owns the Mat.
 */
export function findLightInk(cv: OpenCv, means: Mat, window: number): Mat | undefined {
  return withMats((own) => {
    const kernel = own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(window, window)));
    const [above, below] = [own(new cv.Mat()), own(new cv.Mat())];
    const around = own(new cv.Mat());
    cv.dilate(means, around, kernel);
    cv.subtract(around, means, above);
    cv.erode(means, around, kernel);
    cv.subtract(means, around, below);
    const wide = new cv.Size(2 * window + 1, 2 * window + 1); // a few characters
    cv.blur(above, above, wide);
    cv.blur(below, below, wide);
    below.convertTo(below, -1, MARGIN, 2); // two levels: where nothing stands out, nothing is light
    const light = new cv.Mat();
    cv.compare(above, below, light, cv.CMP_GT);
    if (cv.countNonZero(light) > 0) return light;
    light.delete();
    return undefined;
  });
}

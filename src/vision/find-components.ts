import type { InkComponent } from '../core/ink.ts';
import type { OpenCv } from './opencv.ts';
import { withMats } from './with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

/** Connected ink (8 neighbours) as plain data: the label map and its components. */
export function findComponents(cv: OpenCv, ink: Mat): { labels: Int32Array; components: InkComponent[] } {
  return withMats((own) => {
    const labels = own(new cv.Mat());
    const stats = own(new cv.Mat());
    const centroids = own(new cv.Mat());
    const count = cv.connectedComponentsWithStats(ink, labels, stats, centroids, 8, cv.CV_32S);
    const table = stats.data32S;
    const components = Array.from({ length: count - 1 }, (_, index): InkComponent => {
      const at = (index + 1) * stats.cols; // row 0 is the paper
      const [x, y, width, height, area] = table.subarray(at, at + 5);
      return { label: index + 1, box: [x, y, width, height], area };
    });
    return { labels: Int32Array.from(labels.data32S), components };
  });
}

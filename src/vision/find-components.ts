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
    const components = Array.from({ length: count - 1 }, (_, index): InkComponent => {
      const row = stats.intPtr(index + 1) as Int32Array; // row 0 is the paper
      return { label: index + 1, box: [row[0], row[1], row[2], row[3]], area: row[4] };
    });
    return { labels: Int32Array.from(labels.data32S as Int32Array), components };
  });
}

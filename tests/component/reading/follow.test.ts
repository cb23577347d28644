import { afterEach, beforeEach, expect, test } from 'vitest';
import { movePoint } from '../../../src/core/fusion/motion.ts';
import type { CameraView } from '../../../src/ui/live/camera-view/camera-view.ts';
import { mountCameraView, SOON } from '../support/mount-camera-view.ts';
import { part } from '../support/mount.ts';
import { paintedCamera, type PaintedCamera } from '../support/painted-camera.ts';
import { sampleLine, sampleReading } from '../support/sample-reading.ts';

const MIDDLE = [320, 210] as const;

let camera: PaintedCamera;
beforeEach(() => {
  camera = paintedCamera();
});
afterEach(() => {
  camera.stop();
});

/** Upper left corner of the outline that is drawn, in pixels of the camera's picture. */
function drawnCorner(view: CameraView): [number, number] {
  const overlay = part(view, 'inklens-reading-overlay');
  const svg = part<SVGSVGElement>(overlay, 'svg');
  const polygon = part<SVGPolygonElement>(overlay, 'polygon:not(.halo)');
  const onScreen = polygon.points[0]?.matrixTransform(polygon.getScreenCTM() ?? undefined);
  const at = onScreen?.matrixTransform(svg.getScreenCTM()?.inverse());
  return [at?.x ?? NaN, at?.y ?? NaN];
}

test('the overlay goes with the picture while the next reading is not there yet', async () => {
  camera.paint([200, 150, 240, 120]);
  let readings = 0;
  const view = await mountCameraView(camera, (view) => {
    view.readFrame = (frame) => {
      frame.close();
      readings += 1;
      if (readings > 1) return new Promise(() => undefined); // the second never comes
      view.reading = sampleReading(sampleLine('90210', [200, 150, 240, 120]));
      return Promise.resolve();
    };
  });
  await expect.poll(() => readings, SOON).toBe(2);
  const [x, y] = drawnCorner(view);
  camera.paint([230, 140, 240, 120]);
  await expect.poll(() => drawnCorner(view)[0] - x, SOON).toBeCloseTo(30, -1);
  expect(drawnCorner(view)[1] - y).toBeCloseTo(-10, -1);
  camera.paint([250, 140, 240, 120]);
  await expect.poll(() => drawnCorner(view)[0] - x, SOON).toBeGreaterThan(45);
});

test('each frame is read with the motion since the one before', async () => {
  camera.paint([200, 150, 240, 120]);
  /** How far the box's middle went. */
  const moved: (number | undefined)[] = [];
  const view = await mountCameraView(camera, (view) => {
    view.readFrame = async (frame, _, found) => {
      frame.close();
      const motion = await found;
      moved.push(motion && movePoint(motion, MIDDLE)[0] - MIDDLE[0]);
      if (moved.length === 3) camera.paint([230, 150, 240, 120]);
    };
  });
  await expect.poll(() => moved.length, SOON).toBeGreaterThan(12);
  expect(moved[0]).toBeUndefined();
  expect(moved.reduce<number>((sum, dx) => sum + (dx ?? 0), 0)).toBeCloseTo(30, -1);
  view.remove();
});

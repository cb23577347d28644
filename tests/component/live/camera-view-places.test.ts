import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sizeOf } from '../../../src/camera/camera-frame.ts';
import type { CameraView } from '../../../src/ui/live/camera-view/camera-view.ts';
import { mountCameraView, SOON, takeFrame, type Taken } from '../support/mount-camera-view.ts';
import { part } from '../support/mount.ts';
import { paintedCamera, type PaintedCamera } from '../support/painted-camera.ts';
import { sampleLine, sampleReading } from '../support/sample-reading.ts';

let camera: PaintedCamera;
beforeEach(() => {
  camera = paintedCamera();
});
afterEach(() => {
  camera.stop();
});

describe('the region', () => {
  test('is what stands in the viewfinder', async () => {
    const { view, frame, region } = await takeFrame(camera);
    expect(sizeOf(frame)).toEqual([640, 480]);
    const [x, y, width, height] = region;
    const finder = part(view, 'inklens-viewfinder').getBoundingClientRect();
    const host = view.getBoundingClientRect();
    // 640×480 covering 360×400 is drawn 533⅓ wide: 5/6 CSS pixels a picture pixel, 86⅔ cut off at the left.
    const scale = 400 / 480;
    const left = (finder.left - host.left + (640 * scale - 360) / 2) / scale;
    const PIXEL = 1.01; // the region is rounded outwards to whole pixels
    expect(Math.abs(x - left)).toBeLessThan(PIXEL);
    expect(Math.abs(y - (finder.top - host.top) / scale)).toBeLessThan(PIXEL);
    expect(Math.abs(width - finder.width / scale)).toBeLessThan(2 * PIXEL);
    expect(Math.abs(height - finder.height / scale)).toBeLessThan(2 * PIXEL);
  });

  test('keeps clear of the controls above', async () => {
    const { region } = await takeFrame(camera, (view) => (view.topInset = 200));
    expect(region[1]).toBeGreaterThanOrEqual(Math.floor(200 / (400 / 480)));
  });

  test('keeps clear of the controls below', async () => {
    const { view } = await takeFrame(camera, (view) => {
      const foot = document.createElement('div');
      foot.slot = 'foot';
      foot.style.height = '120px';
      view.append(foot);
    });
    const lowest = (): number => part(view, 'inklens-viewfinder').getBoundingClientRect().bottom;
    await expect.poll(lowest, SOON).toBeLessThanOrEqual(view.getBoundingClientRect().bottom - 120);
  });

  test('is another one when the phone is turned', async () => {
    let newest: Taken | undefined;
    const view = await mountCameraView(camera, (view) => {
      view.readFrame = (frame, region) => {
        newest?.frame.close();
        newest = { frame, region };
        return Promise.resolve();
      };
    });
    await expect.poll(() => newest && sizeOf(newest.frame)[0], SOON).toBe(640);
    camera.turn();
    await expect.poll(() => newest && sizeOf(newest.frame)[0], SOON).toBe(480);
    const [x, y, width, height] = newest?.region ?? [0, 0, 0, 0];
    expect(x + width).toBeLessThanOrEqual(480);
    expect(y + height).toBeLessThanOrEqual(640);
    // 480×640 covering 360×400 is drawn 3/4 CSS pixels a picture pixel.
    const finder = (): number => part(view, 'inklens-viewfinder').getBoundingClientRect().width;
    await expect.poll(() => Math.abs(finder() - width * 0.75), SOON).toBeLessThan(2);
  });

  test('has the whole width where the camera stands across the screen, and the rest is filled', async () => {
    camera.stop();
    camera = paintedCamera(1280, 480);
    const { view, region } = await takeFrame(camera);
    expect(region[2]).toBeGreaterThan(0.85 * 1280);
    expect(part(view, 'video.live').classList).toContain('contain');
    expect(part(view, 'video.backdrop').checkVisibility()).toBe(true);
  });
});

describe('the overlay', () => {
  test.each([
    { what: 'a picture that fills the view', size: [640, 480] },
    { what: 'a picture that is shown whole', size: [1280, 480] },
  ] as const)('stands where the writing is, over $what', async ({ size }) => {
    camera.stop();
    camera = paintedCamera(...size);
    const { view } = await takeFrame(camera);
    view.reading = { ...sampleReading(sampleLine('90210', [240, 200, 160, 60])), width: size[0], height: size[1] };
    await view.updateComplete;
    const overlay = part<CameraView>(view, 'inklens-reading-overlay');
    await overlay.updateComplete;
    const quad = part<SVGPolygonElement>(overlay, 'polygon:not(.halo)').getBoundingClientRect();
    const host = view.getBoundingClientRect();
    const scale = size[0] === 640 ? 400 / 480 : 360 / 1280;
    const left = host.left + (360 - size[0] * scale) / 2 + 240 * scale;
    const top = host.top + (400 - size[1] * scale) / 2 + 200 * scale;
    const TOLERANCE = 0; // decimal places of a CSS pixel
    const padding = Math.min(3, 0.06 * 60 * scale); // CSS pixels around the ink
    expect(quad.left).toBeCloseTo(left - padding, TOLERANCE);
    expect(quad.top).toBeCloseTo(top - padding, TOLERANCE);
    expect(quad.width).toBeCloseTo(160 * scale + 2 * padding, TOLERANCE);
    expect(quad.height).toBeCloseTo(60 * scale + 2 * padding, TOLERANCE);
  });
});

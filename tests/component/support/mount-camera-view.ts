import { expect } from 'vitest';
import type { CameraFrame } from '../../../src/camera/camera-frame.ts';
import type { FrameBox } from '../../../src/core/geometry.ts';
import { NO_CAMERA } from '../../../src/ui/live/camera-controls/camera-status.ts';
import '../../../src/ui/live/camera-view/camera-view.ts';
import type { CameraView } from '../../../src/ui/live/camera-view/camera-view.ts';
import { mount } from './mount.ts';
import type { PaintedCamera } from './painted-camera.ts';

/** How long a test waits for what takes a moment, milliseconds. */
export const SOON = { timeout: 10_000 };

/** A frame as it was handed to the reader. */
export interface Taken {
  readonly frame: CameraFrame;
  readonly region: FrameBox;
}

/** Puts a view of this camera on the page, 360×400 pixels large. */
export async function mountCameraView(
  { stream }: PaintedCamera,
  setUp: (view: CameraView) => void = () => undefined,
): Promise<CameraView> {
  const view = document.createElement('inklens-camera-view');
  view.camera = { ...NO_CAMERA, stream };
  setUp(view);
  return mount(view);
}

/** Mounts the view and waits for one frame. */
export async function takeFrame(
  camera: PaintedCamera,
  setUp?: (view: CameraView) => void,
): Promise<Taken & { view: CameraView }> {
  const taken: Taken[] = [];
  const view = await mountCameraView(camera, (view) => {
    setUp?.(view);
    view.readFrame = (frame, region) => {
      taken.push({ frame, region });
      return new Promise(() => undefined); // never done: one frame is enough
    };
  });
  await expect.poll(() => taken.length, SOON).toBeGreaterThan(0);
  const [first] = taken;
  if (first === undefined) throw new Error('no frame was taken');
  return { ...first, view };
}

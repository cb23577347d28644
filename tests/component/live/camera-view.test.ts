import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AppActionEvent } from '../../../src/ui/app/app-events.ts';
import { NO_CAMERA } from '../../../src/ui/live/camera-controls/camera-status.ts';
import type { CameraView, FrameReader } from '../../../src/ui/live/camera-view/camera-view.ts';
import { mountCameraView, SOON } from '../support/mount-camera-view.ts';
import { nextEvent, part } from '../support/mount.ts';
import { paintedCamera, type PaintedCamera } from '../support/painted-camera.ts';
import { sampleLine, sampleReading } from '../support/sample-reading.ts';

let camera: PaintedCamera;
beforeEach(() => {
  camera = paintedCamera();
});
afterEach(() => {
  camera.stop();
});

describe('the live picture', () => {
  test('plays, and is not started anew by a new reading', async () => {
    const view = await mountCameraView(camera);
    const video = part<HTMLVideoElement>(view, 'video.live');
    await expect.poll(() => video.readyState, SOON).toBe(video.HAVE_ENOUGH_DATA);
    let emptied = 0;
    video.addEventListener('emptied', () => (emptied += 1));
    for (const text of ['90210', '14']) {
      view.reading = sampleReading(sampleLine(text));
      await view.updateComplete;
    }
    await new Promise((resolve) => setTimeout(resolve, 200)); // the event would come in a task of its own
    expect(emptied).toBe(0);
    expect(video.paused).toBe(false);
  });

  test('is there while nobody reads yet', async () => {
    const view = await mountCameraView(camera);
    const video = part<HTMLVideoElement>(view, 'video.live');
    await expect.poll(() => video.videoWidth, SOON).toBe(640);
    expect(part(view, 'inklens-viewfinder').checkVisibility()).toBe(true);
  });

  test('goes when the stream goes', async () => {
    const view = await mountCameraView(camera);
    view.camera = NO_CAMERA;
    await view.updateComplete;
    expect(part<HTMLVideoElement>(view, 'video.live').srcObject).toBeNull();
  });
});

describe('frames', () => {
  test('come one at a time, after a pause too', async () => {
    let inFlight = 0;
    let most = 0;
    let done = 0;
    const readFrame: FrameReader = async (frame) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setTimeout(resolve, 80)); // longer than a frame of the camera takes
      frame.close();
      inFlight -= 1;
      done += 1;
    };
    const view = await mountCameraView(camera);
    for (const reader of [readFrame, undefined, readFrame]) {
      view.readFrame = reader;
      await view.updateComplete;
    }
    await expect.poll(() => done, SOON).toBeGreaterThan(4);
    expect(most).toBe(1);
  });

  test('stop when nobody reads them', async () => {
    let taken = 0;
    const view = await mountCameraView(camera, (view) => {
      view.readFrame = (frame) => {
        taken += 1;
        frame.close();
        return Promise.resolve();
      };
    });
    await expect.poll(() => taken, SOON).toBeGreaterThan(1);
    view.readFrame = undefined;
    await view.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 100)); // one may be under way
    const before = taken;
    await new Promise((resolve) => setTimeout(resolve, 300)); // six frames of the camera
    expect(taken).toBe(before);
  });
});

describe('a view that leaves the page', () => {
  test('takes no more frames', async () => {
    let taken = 0;
    const view = await mountCameraView(camera, (view) => {
      view.readFrame = (frame) => {
        taken += 1;
        frame.close();
        return Promise.resolve();
      };
    });
    await expect.poll(() => taken, SOON).toBeGreaterThan(1);
    view.remove();
    await new Promise((resolve) => setTimeout(resolve, 100)); // one may be under way
    const before = taken;
    await new Promise((resolve) => setTimeout(resolve, 300)); // six frames of the camera
    expect(taken).toBe(before);
  });
});

describe('a picture that stands still', () => {
  const notice = (view: CameraView): HTMLElement => part(view, 'inklens-still-notice');
  const words = (view: CameraView): string => notice(view).shadowRoot?.textContent ?? '';

  test('is told, and is over when it moves again', async () => {
    const view = await mountCameraView(camera);
    await expect.poll(() => part<HTMLVideoElement>(view, 'video.live').videoWidth, SOON).toBe(640);
    camera.hold(true);
    await expect.poll(() => words(view), SOON).toContain('The picture stands still');
    camera.hold(false);
    await expect.poll(() => words(view), SOON).not.toContain('stands still');
  });

  test('because the system holds it back: says so, and offers a fresh start', async () => {
    const view = await mountCameraView(camera, (view) => (view.camera = { ...view.camera, muted: true }));
    expect(words(view)).toContain('goes on by itself');
    const asked = nextEvent<AppActionEvent>(view, 'app-action');
    part<HTMLButtonElement>(notice(view), 'button').click();
    expect((await asked).action).toBe('restart-camera');
    view.camera = { ...view.camera, muted: false };
    await view.updateComplete;
    await (notice(view) as CameraView).updateComplete;
    expect(words(view)).not.toContain('stands still');
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FrameBox } from '../../src/core/geometry.ts';
import { NO_CAMERA } from '../../src/ui/camera-controls/camera-status.ts';
import '../../src/ui/camera-view/camera-view.ts';
import type { CameraView, FrameReader } from '../../src/ui/camera-view/camera-view.ts';
import type { AppActionEvent } from '../../src/ui/app-events.ts';
import { mount, nextEvent, part } from './support/mount.ts';
import { paintedCamera, type PaintedCamera } from './support/painted-camera.ts';
import { sampleLine, sampleReading } from './support/sample-reading.ts';

let camera: PaintedCamera;
beforeEach(() => {
  camera = paintedCamera();
});
afterEach(() => {
  camera.stop();
});

const SOON = { timeout: 10_000 };

interface Taken {
  readonly frame: ImageBitmap;
  readonly region: FrameBox;
}

async function mountView(setUp: (view: CameraView) => void = () => undefined): Promise<CameraView> {
  const view = document.createElement('inklens-camera-view');
  view.camera = { ...NO_CAMERA, stream: camera.stream };
  setUp(view);
  return mount(view);
}

/** Mounts the view and waits for one frame. */
async function takeFrame(setUp?: (view: CameraView) => void): Promise<Taken & { view: CameraView }> {
  const taken: Taken[] = [];
  const view = await mountView((view) => {
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

describe('the live picture', () => {
  test('plays, and is not started anew by a new reading', async () => {
    const view = await mountView();
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
    const view = await mountView();
    const video = part<HTMLVideoElement>(view, 'video.live');
    await expect.poll(() => video.videoWidth, SOON).toBe(640);
    expect(part(view, 'inklens-viewfinder').checkVisibility()).toBe(true);
  });

  test('goes when the stream goes', async () => {
    const view = await mountView();
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
    const view = await mountView();
    for (const reader of [readFrame, undefined, readFrame]) {
      view.readFrame = reader;
      await view.updateComplete;
    }
    await expect.poll(() => done, SOON).toBeGreaterThan(4);
    expect(most).toBe(1);
  });

  test('stop when nobody reads them', async () => {
    let taken = 0;
    const view = await mountView((view) => {
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

describe('a picture that stands still', () => {
  const notice = (view: CameraView): HTMLElement => part(view, 'inklens-still-notice');
  const words = (view: CameraView): string => notice(view).shadowRoot?.textContent ?? '';

  test('is told, and is over when it moves again', async () => {
    const view = await mountView();
    await expect.poll(() => part<HTMLVideoElement>(view, 'video.live').videoWidth, SOON).toBe(640);
    camera.hold(true);
    await expect.poll(() => words(view), SOON).toContain('The picture stands still');
    camera.hold(false);
    await expect.poll(() => words(view), SOON).not.toContain('stands still');
  });

  test('because the system holds it back: says so, and offers a fresh start', async () => {
    const view = await mountView((view) => (view.camera = { ...view.camera, muted: true }));
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

describe('a view that leaves the page', () => {
  test('takes no more frames', async () => {
    let taken = 0;
    const view = await mountView((view) => {
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

describe('the region', () => {
  test('is what stands in the viewfinder', async () => {
    const { view, frame, region } = await takeFrame();
    expect([frame.width, frame.height]).toEqual([640, 480]);
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
    const { region } = await takeFrame((view) => (view.topInset = 200));
    expect(region[1]).toBeGreaterThanOrEqual(Math.floor(200 / (400 / 480)));
  });

  test('keeps clear of the controls below', async () => {
    const { view } = await takeFrame((view) => {
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
    const view = await mountView((view) => {
      view.readFrame = (frame, region) => {
        newest = { frame, region };
        return Promise.resolve();
      };
    });
    await expect.poll(() => newest?.frame.width, SOON).toBe(640);
    camera.turn();
    await expect.poll(() => newest?.frame.width, SOON).toBe(480);
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
    const { view, region } = await takeFrame();
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
    const { view } = await takeFrame();
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
    const PADDING = 4; // CSS pixels around the ink
    expect(quad.left).toBeCloseTo(left - PADDING, TOLERANCE);
    expect(quad.top).toBeCloseTo(top - PADDING, TOLERANCE);
    expect(quad.width).toBeCloseTo(160 * scale + 2 * PADDING, TOLERANCE);
    expect(quad.height).toBeCloseTo(60 * scale + 2 * PADDING, TOLERANCE);
  });
});

import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../src/ui/picture/picture-view/picture-view.ts';
import type { PictureView } from '../../../src/ui/picture/picture-view/picture-view.ts';
import type { ReadingOverlay } from '../../../src/ui/reading/reading-overlay/reading-overlay.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { makePicture } from '../support/make-picture.ts';
import { mount, part } from '../support/mount.ts';
import { sampleLine, sampleReading } from '../support/sample-reading.ts';

async function mountView(width = 640, height = 480): Promise<PictureView> {
  const view = document.createElement('inklens-picture-view');
  view.picture = { name: 'note.jpg', bitmap: await createImageBitmap(await makePicture(width, height)) };
  view.reading = { ...sampleReading(sampleLine('90210', [240, 200, 160, 60])), width, height };
  await mount(view);
  // Its size is known some frames later: 360 pixels wide, which is what limits this picture.
  const overlay = part<ReadingOverlay>(view, 'inklens-reading-overlay');
  await expect.poll(() => overlay.scale).toBeCloseTo(360 / width);
  return view;
}

/** How much the picture is enlarged, and where its corner stands against the view's. */
function zoom(view: PictureView): { scale: number; left: number; top: number } {
  const layer = part(view, '.layer').getBoundingClientRect();
  const stage = part(view, '.view').getBoundingClientRect();
  return { scale: layer.width / stage.width, left: layer.left - stage.left, top: layer.top - stage.top };
}

const button = (view: PictureView, label: string): HTMLElement => part(view, `button[aria-label="${label}"]`);

async function pointer(view: PictureView, type: string, id: number, left: number, top: number): Promise<void> {
  const stage = part(view, '.view');
  stage.setPointerCapture = () => undefined; // a pointer that a test makes up can't be captured
  const box = stage.getBoundingClientRect();
  stage.dispatchEvent(
    new PointerEvent(type, { pointerId: id, clientX: box.left + left, clientY: box.top + top, bubbles: true }),
  );
  await view.updateComplete;
}

describe('the picture', () => {
  test('is drawn', async () => {
    const view = await mountView();
    const canvas = part<HTMLCanvasElement>(view, 'canvas');
    expect([canvas.width, canvas.height]).toEqual([640, 480]);
    const [red = 0, , blue = 255] = canvas.getContext('2d')?.getImageData(100, 240, 1, 1).data ?? [];
    expect(red).toBeGreaterThan(blue);
  });

  test('has the strings where they stand, and keeps them there when it is enlarged', async () => {
    const view = await mountView();
    const expectInPlace = async (): Promise<void> => {
      const overlay = part<ReadingOverlay>(view, 'inklens-reading-overlay');
      await overlay.updateComplete;
      const quad = part<SVGPolygonElement>(overlay, 'polygon:not(.halo)').getBoundingClientRect();
      const canvas = part(view, 'canvas').getBoundingClientRect();
      const scale = canvas.width / 640; // wider than the view is high: fitted by its width
      const TOLERANCE = 0; // decimal places of a CSS pixel
      const padding = Math.min(3, 0.06 * 60 * scale); // CSS pixels around the ink
      const top = canvas.top + (canvas.height - 480 * scale) / 2 + 200 * scale;
      expect(quad.left).toBeCloseTo(canvas.left + 240 * scale - padding, TOLERANCE);
      expect(quad.top).toBeCloseTo(top - padding, TOLERANCE);
      expect(quad.width).toBeCloseTo(160 * scale + 2 * padding, TOLERANCE);
    };
    await expectInPlace();
    await userEvent.click(button(view, 'Enlarge'));
    await userEvent.click(button(view, 'Enlarge'));
    await view.updateComplete;
    await expectInPlace();
  });

  test('a new one is shown whole', async () => {
    const view = await mountView();
    await userEvent.click(button(view, 'Enlarge'));
    view.picture = { name: 'other.jpg', bitmap: await createImageBitmap(await makePicture(100, 50)) };
    await view.updateComplete;
    await view.updateComplete;
    expect(zoom(view).scale).toBe(1);
  });
});

describe('zooming', () => {
  test('by the buttons', async () => {
    const view = await mountView();
    await userEvent.click(button(view, 'Enlarge'));
    await view.updateComplete;
    const { scale } = zoom(view);
    expect(scale).toBeGreaterThan(1);
    await userEvent.click(button(view, 'Enlarge'));
    await userEvent.click(button(view, 'Make smaller'));
    await view.updateComplete;
    expect(zoom(view).scale).toBeCloseTo(scale);
    await userEvent.click(button(view, 'Show all of it'));
    await view.updateComplete;
    expect(zoom(view)).toEqual({ scale: 1, left: 0, top: 0 });
  });

  test('by the keyboard', async () => {
    const view = await mountView();
    part(view, '.view').focus();
    await userEvent.keyboard('++{ArrowRight}{ArrowDown}');
    await view.updateComplete;
    const enlarged = zoom(view);
    expect(enlarged.scale).toBeGreaterThan(1.5);
    await userEvent.keyboard('{ArrowLeft}');
    await view.updateComplete;
    expect(zoom(view).left).toBeGreaterThan(enlarged.left);
    await userEvent.keyboard('0');
    await view.updateComplete;
    expect(zoom(view).scale).toBe(1);
  });

  test('by the wheel, about the pointer', async () => {
    const view = await mountView();
    const stage = part(view, '.view');
    const box = stage.getBoundingClientRect();
    const wheel = new WheelEvent('wheel', {
      deltaY: -200,
      clientX: box.left + 100,
      clientY: box.top + 50,
      bubbles: true,
      cancelable: true,
    });
    stage.dispatchEvent(wheel);
    await view.updateComplete;
    const { scale, left, top } = zoom(view);
    expect(scale).toBeGreaterThan(1.5);
    expect(left).toBeCloseTo(100 * (1 - scale));
    expect(top).toBeCloseTo(50 * (1 - scale));
    expect(wheel.defaultPrevented).toBe(true); // or the page would scroll
  });

  test('by two fingers, about the middle between them; then moving with one', async () => {
    const view = await mountView();
    await pointer(view, 'pointerdown', 1, 150, 100);
    await pointer(view, 'pointerdown', 2, 200, 100);
    await pointer(view, 'pointermove', 1, 125, 100);
    await pointer(view, 'pointermove', 2, 225, 100);
    const pinched = zoom(view);
    expect(pinched.scale).toBeCloseTo(2);
    expect(175 * pinched.scale + pinched.left).toBeCloseTo(175);

    await pointer(view, 'pointerup', 2, 225, 100);
    await pointer(view, 'pointermove', 1, 135, 90);
    const moved = zoom(view);
    expect(moved.scale).toBeCloseTo(2);
    expect(moved.left - pinched.left).toBeCloseTo(10);
    expect(moved.top - pinched.top).toBeCloseTo(-10);

    await pointer(view, 'pointerup', 1, 135, 90);
    await pointer(view, 'pointermove', 1, 200, 200);
    expect(zoom(view)).toEqual(moved);
  });

  test('by a double press, and back by another', async () => {
    const view = await mountView();
    await userEvent.dblClick(part(view, '.view'));
    await view.updateComplete;
    expect(zoom(view).scale).toBeGreaterThan(2);
    await userEvent.dblClick(part(view, '.view'));
    await view.updateComplete;
    expect(zoom(view).scale).toBe(1);
  });
});

test('has no accessibility faults', async () => {
  await checkAccessibility(await mountView());
});

import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AppActionEvent, CameraAdjustEvent } from '../../../src/ui/app/app-events.ts';
import '../../../src/ui/live/camera-controls/camera-controls.ts';
import '../../../src/ui/live/camera-controls/torch-button.ts';
import type { ZoomSlider } from '../../../src/ui/live/camera-controls/zoom-slider.ts';
import '../../../src/ui/live/live-surface/live-surface.ts';
import type { LiveSurface } from '../../../src/ui/live/live-surface/live-surface.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { mount, nextEvent, part } from '../support/mount.ts';

const ZOOM = { min: 1, max: 8, step: 0.1, value: 2, unit: 1 };
const FOCUS = { now: 'single-shot', anywhere: true, continuous: true } as const;

const nextChange = async (element: HTMLElement) =>
  (await nextEvent<CameraAdjustEvent>(element, 'camera-adjust')).change;

describe('the torch', () => {
  test('is a button that tells whether it is on, and asks for the other', async () => {
    const element = await mount(document.createElement('inklens-torch-button'));
    const button = part<HTMLButtonElement>(element, 'button');
    expect([button.ariaLabel, button.ariaPressed]).toEqual(['Torch', 'false']);
    const asked = nextChange(element);
    button.click();
    expect(await asked).toEqual({ torch: true });
    expect(button.ariaPressed).toBe('false'); // until the camera says otherwise
    element.on = true;
    await element.updateComplete;
    expect(button.ariaPressed).toBe('true');
    await checkAccessibility(element);
  });
});

describe('the zoom', () => {
  async function mountSlider(zoom = ZOOM): Promise<{ element: ZoomSlider; input: HTMLInputElement }> {
    const element = document.createElement('inklens-zoom-slider');
    element.zoom = zoom;
    await mount(element);
    return { element, input: part<HTMLInputElement>(element, 'input') };
  }

  test('says how much, and stands where the camera is', async () => {
    const { element, input } = await mountSlider();
    expect(input.getAttribute('aria-valuetext')).toBe('2.0 times');
    expect(Number(input.value)).toBeCloseTo(40 / 3, 0); // a third of three doublings
    element.zoom = { ...ZOOM, value: 8 };
    await element.updateComplete;
    expect(input.getAttribute('aria-valuetext')).toBe('8.0 times');
    expect(input.value).toBe('40');
    await checkAccessibility(element);
  });

  test('goes up and down by the arrow keys, further than the camera has come meanwhile', async () => {
    const { element, input } = await mountSlider({ ...ZOOM, value: 1 });
    const wanted: number[] = [];
    element.addEventListener('camera-adjust', ({ change }) => wanted.push(change.zoom ?? NaN));
    input.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}{End}');
    expect(wanted.map((zoom) => zoom.toFixed(2))).toEqual(['1.05', '1.11', '1.17', '1.11', '8.00']);
    await element.updateComplete;
    expect(input.getAttribute('aria-valuetext')).toBe('8.0 times');
  });

  test('goes back to where the camera is, when that does not follow', async () => {
    const { input } = await mountSlider();
    input.focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => input.getAttribute('aria-valuetext')).toBe('2.0 times');
  });
});

describe('the row at the foot', () => {
  test('has no slider for a camera without zoom', async () => {
    const row = await mount(document.createElement('inklens-camera-controls'));
    expect(row.shadowRoot?.querySelector('inklens-zoom-slider')).toBeNull();
    row.zoom = ZOOM;
    await row.updateComplete;
    expect(part(row, 'inklens-zoom-slider').checkVisibility()).toBe(true);
    await checkAccessibility(row);
  });
});

describe('the live surface', () => {
  /** Over a picture of 720×800 that is drawn half as large: it fills the surface of 360×400. */
  async function mountSurface(setUp: (surface: LiveSurface) => void = () => undefined): Promise<LiveSurface> {
    const surface = document.createElement('inklens-live-surface');
    surface.features = { zoom: ZOOM, focus: FOCUS };
    surface.frame = [720, 800];
    surface.picture = { scale: 0.5, left: 0, top: 0 };
    surface.middle = { left: 180, top: 100 };
    surface.style.cssText = 'position: relative; display: block';
    setUp(surface);
    return mount(surface);
  }

  const mark = (surface: LiveSurface): Element | null => surface.shadowRoot?.querySelector('.mark') ?? null;

  const finger = (surface: LiveSurface, type: string, pointerId: number, x: number): void => {
    const { left, top } = surface.getBoundingClientRect();
    part(surface, '.surface').dispatchEvent(
      new PointerEvent(type, { pointerId, clientX: left + x, clientY: top + 200, bubbles: true }),
    );
  };

  test('focuses where it is tapped, and marks the place for a moment', async () => {
    const surface = await mountSurface();
    const asked = nextChange(surface);
    await userEvent.click(part(surface, 'button'), { position: { x: 90, y: 300 } });
    const { focus } = await asked;
    if (typeof focus !== 'object') throw new Error('no point was asked for');
    const PIXELS = 2; // the mouse is put to whole pixels of another scale
    expect(Math.abs(focus.x * 360 - 90)).toBeLessThan(PIXELS);
    expect(Math.abs(focus.y * 400 - 300)).toBeLessThan(PIXELS);
    await surface.updateComplete;
    const box = mark(surface)?.getBoundingClientRect() ?? new DOMRect();
    const host = surface.getBoundingClientRect();
    expect(box.left + box.width / 2 - host.left).toBeCloseTo(focus.x * 360);
    expect(box.top + box.height / 2 - host.top).toBeCloseTo(focus.y * 400);
    await expect.poll(() => mark(surface), { timeout: 10_000 }).toBeNull();
  });

  test('focuses on the middle of the viewfinder by keyboard', async () => {
    const surface = await mountSurface();
    const asked = nextChange(surface);
    part(surface, 'button').focus();
    await userEvent.keyboard('{Enter}');
    expect(await asked).toEqual({ focus: { x: 0.5, y: 0.25 } });
    await checkAccessibility(surface);
  });

  test('does not focus beside the picture', async () => {
    const surface = await mountSurface((surface) => (surface.picture = { scale: 0.25, left: 90, top: 100 }));
    let asked = 0;
    surface.addEventListener('camera-adjust', () => (asked += 1));
    await userEvent.click(part(surface, 'button'), { position: { x: 10, y: 10 } });
    expect(asked).toBe(0);
    expect(mark(surface)).toBeNull();
  });

  test('zooms by two fingers as far as they spread, from where the zoom was', async () => {
    const surface = await mountSurface();
    finger(surface, 'pointerdown', 1, 130);
    finger(surface, 'pointermove', 1, 120); // one finger alone does nothing
    finger(surface, 'pointerdown', 2, 220);
    const asked = nextChange(surface);
    finger(surface, 'pointermove', 2, 270);
    expect(await asked).toEqual({ zoom: 3 });
  });

  test('has done with a pinch when one finger is lifted', async () => {
    const surface = await mountSurface();
    finger(surface, 'pointerdown', 1, 120);
    finger(surface, 'pointerdown', 2, 220);
    finger(surface, 'pointerup', 2, 220);
    let asked = 0;
    surface.addEventListener('camera-adjust', () => (asked += 1));
    finger(surface, 'pointermove', 1, 20);
    expect(asked).toBe(0);
  });

  test('zooms by the wheel', async () => {
    const surface = await mountSurface();
    const asked = nextChange(surface);
    part(surface, '.surface').dispatchEvent(new WheelEvent('wheel', { deltaY: -100, cancelable: true }));
    expect((await asked).zoom).toBeCloseTo(2.3);
  });

  test('holds the picture by a tap where the camera can not be focused', async () => {
    const surface = await mountSurface((surface) => (surface.features = {}));
    const asked = nextEvent<AppActionEvent>(surface, 'app-action');
    await userEvent.click(part(surface, 'button'));
    expect((await asked).action).toBe('hold-frame');
  });

  test('leaves pinch and wheel to the page where the camera can not zoom', async () => {
    const surface = await mountSurface((surface) => (surface.features = {}));
    let asked = 0;
    surface.addEventListener('camera-adjust', () => (asked += 1));
    const wheel = new WheelEvent('wheel', { deltaY: -100, cancelable: true });
    part(surface, '.surface').dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(false);
    expect(asked).toBe(0);
    expect(getComputedStyle(part(surface, '.surface')).touchAction).toBe('auto');
  });
});

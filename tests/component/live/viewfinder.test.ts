import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerCamera, openApp, SOON } from '../support/open-app.ts';
import { paintedCamera } from '../support/painted-camera.ts';

const grip = (name: string) => page.getByRole('button', { name, exact: true });

const boxOf = () => {
  const { left, top, width, height } =
    grip('Viewfinder').element().getRootNode() instanceof ShadowRoot
      ? (grip('Viewfinder').element().getRootNode() as ShadowRoot).host.getBoundingClientRect()
      : new DOMRect();
  return { left, top, width, height };
};

/** The outline of the line that was read. */
function outline(root: ParentNode = document): Element {
  const found = findDeep(root, 'inklens-reading-overlay')?.shadowRoot?.querySelector('polygon');
  if (!found) throw new Error('no outline of a line on the page');
  return found;
}

function findDeep(root: ParentNode, selector: string): Element | undefined {
  const here = root.querySelector(selector);
  if (here !== null) return here;
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && findDeep(shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}

const kept = (): unknown =>
  (JSON.parse(localStorage.getItem('inklens.settings') ?? '{}') as { regions?: unknown }).regions;

async function openCamera() {
  const app = await openApp('sure');
  const camera = paintedCamera();
  answerCamera(camera);
  await page.getByRole('button', { name: 'Start camera' }).click();
  await expect.poll(() => Number(app.dataset['frames']), SOON).toBeGreaterThan(0);
  return { app, camera };
}

test('the viewfinder is sized and moved by the keyboard, is kept, and goes back to its usual place', async () => {
  await page.viewport(360, 740);
  const { camera } = await openCamera();
  const usual = boxOf();
  (grip('Bottom right corner of the viewfinder').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}{ArrowUp}{ArrowUp}');
  await expect.poll(() => boxOf().width).toBeCloseTo(usual.width - 12, 0);
  expect(boxOf().height).toBeCloseTo(usual.height - 24, 0);
  expect(boxOf().left).toBeCloseTo(usual.left, 0);
  expect(kept()).toHaveProperty('digits');

  (grip('Viewfinder').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => boxOf().top).toBeCloseTo(usual.top + 12, 0);

  await userEvent.keyboard('{Home}');
  await expect.poll(() => boxOf().width).toBeCloseTo(usual.width, 0);
  expect(kept()).toEqual({});
  camera.stop();
});

test('the viewfinder is dragged by its corner, and only what stands in it is read', async () => {
  await page.viewport(360, 740);
  const { app, camera } = await openCamera();
  const usual = boxOf();
  const corner = grip('Top left corner of the viewfinder').element();
  const at = corner.getBoundingClientRect();
  const from = { clientX: at.left + 22, clientY: at.top + 22 };
  const press = (type: string, x: number, y: number): void => {
    const init = { pointerId: 1, bubbles: true, clientX: from.clientX + x, clientY: from.clientY + y };
    corner.dispatchEvent(new PointerEvent(type, init));
  };
  // The pointer is made up: there is none to capture.
  corner.setPointerCapture = () => undefined;
  press('pointerdown', 0, 0);
  press('pointermove', 60, 40);
  await expect.poll(() => boxOf().left).toBeCloseTo(usual.left + 60, 0);
  expect(kept() ?? {}).toEqual({});
  press('pointerup', 60, 40);
  await expect.poll(() => kept()).toHaveProperty('digits');
  expect(boxOf().width).toBeCloseTo(usual.width - 60, 0);

  const frames = Number(app.dataset['frames']);
  await expect.poll(() => Number(app.dataset['frames']), SOON).toBeGreaterThan(frames + 1);
  // The reader of these tests reads a string in the middle of whatever it is given.
  const line = outline().getBoundingClientRect();
  const box = boxOf();
  expect((line.left + line.right) / 2).toBeCloseTo(box.left + box.width / 2, -1);
  expect(Math.abs(line.left + line.right - 2 * usual.left - usual.width)).toBeGreaterThan(20);
  camera.stop();
});

test('the picture is held with its reading, and left for the camera again', async () => {
  await page.viewport(360, 740);
  const { app, camera } = await openCamera();
  await expect.poll(() => page.getByTestId('reading').element().textContent, SOON).toBe('90210');
  const next = paintedCamera();
  answerCamera(next);
  await page.getByRole('button', { name: 'Hold the picture' }).last().click();
  await expect.poll(() => app.dataset['state'], SOON).toBe('picture');
  expect(page.getByTestId('reading').element().textContent).toBe('90210');
  await expect.element(page.getByRole('button', { name: 'Enlarge' })).toBeVisible();

  await page.getByRole('button', { name: /^Back/ }).click();
  await expect.poll(() => app.dataset['state'], SOON).toBe('camera');
  camera.stop();
  next.stop();
});

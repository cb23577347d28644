import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AppShell } from '../../../src/ui/app/app-shell/app-shell.ts';
import { adjustableCamera, PHONE_CAPABILITIES, type AdjustableCamera } from '../support/adjustable-camera.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { answerCamera, openApp, setHidden, SOON } from '../support/open-app.ts';

const LENSES = [
  { deviceId: 'back', label: 'Back Camera' },
  { deviceId: 'wide', label: 'Back Ultra Wide Camera' },
];

let camera: AdjustableCamera;
let another: AdjustableCamera;
beforeEach(() => {
  camera = adjustableCamera();
  another = adjustableCamera();
  const devices = LENSES.map((lens) => ({
    ...lens,
    kind: 'videoinput' as const,
    groupId: '',
    toJSON: () => undefined,
  }));
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(devices);
});
afterEach(() => {
  camera.stop();
  another.stop();
});

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const torch = () => page.getByRole('button', { name: 'Torch', exact: true });
const zoom = () => page.getByRole('slider', { name: 'Zoom' });
const isLive = ({ stream }: AdjustableCamera): boolean =>
  stream.getTracks().some((track) => track.readyState === 'live');

async function startCamera(...cameras: readonly AdjustableCamera[]): Promise<AppShell> {
  const app = await openApp();
  answerCamera(...cameras);
  await press('Start camera');
  await expect.poll(() => Number(app.dataset['frames']), SOON).toBeGreaterThan(0);
  return app;
}

/** What `getUserMedia` was asked for last. */
const asked = (): unknown => vi.mocked(navigator.mediaDevices).getUserMedia.mock.lastCall?.[0]?.video;

describe('the torch', () => {
  test('is switched on and off, and looks as the track says', async () => {
    await startCamera(camera);
    await torch().click();
    await expect.element(torch()).toHaveAttribute('aria-pressed', 'true');
    expect(camera.settings['torch']).toBe(true);
    await torch().click();
    await expect.element(torch()).toHaveAttribute('aria-pressed', 'false');
    expect(camera.settings['torch']).toBe(false);
  });

  test('that does not come on is said so, and not shown as lit', async () => {
    await startCamera(camera);
    camera.refuse();
    await torch().click();
    await expect.element(page.getByText('The torch did not come on.'), SOON).toBeVisible();
    await expect.element(torch()).toHaveAttribute('aria-pressed', 'false');
  });

  test('that does not go out goes out with its stream', async () => {
    await startCamera(camera, another);
    await torch().click();
    await expect.element(torch()).toHaveAttribute('aria-pressed', 'true');
    camera.refuse();
    await torch().click();
    await expect.poll(() => isLive(camera), SOON).toBe(false);
    await expect.element(torch(), SOON).toHaveAttribute('aria-pressed', 'false');
    expect(another.settings['torch']).toBe(false);
  });

  test('is not there where the camera has none', async () => {
    const plain = adjustableCamera({});
    await startCamera(plain);
    expect(torch().elements()).toHaveLength(0);
    expect(zoom().elements()).toHaveLength(0);
    plain.stop();
  });
});

describe('torch and zoom', () => {
  test('are as they were when the page is seen again', async () => {
    await startCamera(camera, another);
    await torch().click();
    (zoom().element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect.poll(() => camera.settings['zoom']).toBe(8);
    setHidden(true);
    await expect.poll(() => isLive(camera), SOON).toBe(false);
    expect(torch().elements()).toHaveLength(0);
    setHidden(false);
    await expect.poll(() => another.settings, SOON).toMatchObject({ torch: true, zoom: 8 });
    await expect.element(torch()).toHaveAttribute('aria-pressed', 'true');
    await expect.element(zoom()).toHaveAttribute('aria-valuetext', '8.0 times');
  });

  test('are as they were after a picture was held and looked at', async () => {
    await startCamera(camera, another);
    await torch().click();
    await expect.poll(() => camera.settings['torch']).toBe(true);
    await press('Hold the picture');
    await press('Back to the camera');
    await expect.poll(() => another.settings, SOON).toMatchObject({ torch: true });
  });

  test('begin anew when the camera is left and started again', async () => {
    await startCamera(camera, another);
    await torch().click();
    await expect.poll(() => camera.settings['torch']).toBe(true);
    await press('Back to the start');
    await press('Start camera');
    await expect.element(torch(), SOON).toHaveAttribute('aria-pressed', 'false');
    expect(another.asked).toEqual([]);
  });
});

describe('the lens', () => {
  test('is chosen, and remembered at the next visit', async () => {
    const wide = adjustableCamera(PHONE_CAPABILITIES, { deviceId: 'wide' });
    const again = adjustableCamera(PHONE_CAPABILITIES, { deviceId: 'wide' });
    const app = await startCamera(camera, wide, again);
    expect(asked()).toMatchObject({ facingMode: { ideal: 'environment' } });
    await press('Camera');
    await expect.poll(() => page.getByText('in use').element().closest('label')?.textContent).toContain('Back Camera');
    await checkAccessibility(app);
    await page.getByRole('radio', { name: 'Back Ultra Wide Camera' }).click();
    await expect.poll(() => isLive(camera), SOON).toBe(false);
    expect(asked()).toMatchObject({ deviceId: { ideal: 'wide' } });
    await expect.poll(() => page.getByText('in use').element().closest('label')?.textContent).toContain('Ultra Wide');
    await press('Close');
    await press('Back to the start');
    await press('Start camera');
    await expect.poll(() => vi.mocked(navigator.mediaDevices).getUserMedia.mock.calls.length, SOON).toBe(3);
    expect(asked()).toMatchObject({ deviceId: { ideal: 'wide' } });
    app.remove();
    const tomorrow = adjustableCamera(PHONE_CAPABILITIES, { deviceId: 'wide' });
    await startCamera(tomorrow);
    expect(asked()).toMatchObject({ deviceId: { ideal: 'wide' } });
    for (const used of [wide, again, tomorrow]) used.stop();
  });

  test('that went wrong is started afresh, by its own button', async () => {
    await startCamera(camera, another);
    await press('Camera');
    await press('Restart camera');
    await expect.poll(() => isLive(camera), SOON).toBe(false);
    await expect.poll(() => isLive(another), SOON).toBe(true);
    expect(page.getByRole('dialog').elements()).toHaveLength(0);
  });
});

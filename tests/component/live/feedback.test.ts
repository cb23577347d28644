import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_SETTINGS, saveSettings, type Settings } from '../../../src/ui/device/settings.ts';
import { answerCamera, openApp, SOON } from '../support/open-app.ts';
import { paintedCamera, type PaintedCamera } from '../support/painted-camera.ts';

let camera: PaintedCamera;
beforeEach(() => {
  camera = paintedCamera();
});
afterEach(() => {
  camera.stop();
});

/** What is heard and felt, without making a noise. */
function listen() {
  const beeps = vi.spyOn(AudioContext.prototype, 'createOscillator');
  const ticks = vi.spyOn(navigator, 'vibrate').mockReturnValue(true);
  const said = vi.spyOn(speechSynthesis, 'speak').mockReturnValue();
  const words = (): string[] => said.mock.calls.map(([{ text }]) => text).filter((text) => text !== '');
  return { beeps, ticks, words };
}

async function startCamera(script: 'sure' | 'blank', settings: Partial<Settings>) {
  saveSettings(() => localStorage, { ...DEFAULT_SETTINGS, ...settings });
  const heard = listen();
  const app = await openApp(script);
  answerCamera(camera);
  await userEvent.click(page.getByRole('button', { name: 'Start camera' })); // the gesture that wakes the sound
  return { app, ...heard };
}

const expectLocked = () =>
  expect
    .poll(() => page.getByTestId('reading').element().querySelector('.line')?.getAttribute('data-agreement'), SOON)
    .toBe('locked');
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a string that locks', () => {
  test('is heard and felt, once', async () => {
    const { beeps, ticks, words } = await startCamera('sure', {});
    await expectLocked();
    await expect.poll(() => ticks.mock.calls.length, SOON).toBe(1);
    await pause(500);
    expect(beeps.mock.calls.length).toBe(2); // one signal of two beeps
    expect(ticks).toHaveBeenCalledTimes(1);
    expect(words()).toEqual([]);
  });

  test('is neither where both are switched off', async () => {
    const { beeps, ticks } = await startCamera('sure', { sound: false, vibration: false });
    await expectLocked();
    await pause(300);
    expect(beeps).not.toHaveBeenCalled();
    expect(ticks).not.toHaveBeenCalled();
  });

  test('is read aloud digit by digit where that is wanted', async () => {
    const { words } = await startCamera('sure', { aloud: true });
    await expectLocked();
    await expect.poll(words, SOON).toEqual(['9 0 2 1 0']);
  });

  test('can be read aloud by a button', async () => {
    const { words } = await startCamera('sure', {});
    await expectLocked();
    await userEvent.click(page.getByRole('button', { name: 'Read aloud' }));
    expect(words()).toEqual(['9 0 2 1 0']);
  });
});

describe('guidance', () => {
  test('tells by sound and in words that nothing is in view, once', async () => {
    const { beeps } = await startCamera('blank', { guidance: true, sound: false });
    const spoken = page.getByTestId('spoken');
    await expect.element(spoken, SOON).toHaveTextContent('Nothing in view');
    const before = beeps.mock.calls.length;
    expect(before).toBe(1);
    await pause(1500);
    expect(beeps.mock.calls.length).toBe(before);
  });

  test('keeps quiet where it is not wanted', async () => {
    const { app, beeps } = await startCamera('blank', {});
    await expect.poll(() => Number(app.dataset['frames']), SOON).toBeGreaterThan(15);
    expect(beeps).not.toHaveBeenCalled();
    expect(page.getByTestId('spoken').element().textContent).toBe('');
  });
});

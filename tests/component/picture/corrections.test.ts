import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AppShell } from '../../../src/ui/app/app-shell/app-shell.ts';
import { answerCamera, findMore, openApp, SOON, type WorkerScript } from '../support/open-app.ts';
import { paintedCamera, type PaintedCamera } from '../support/painted-camera.ts';

let camera: PaintedCamera;
let another: PaintedCamera;
beforeEach(() => {
  camera = paintedCamera();
  another = paintedCamera();
});
afterEach(() => {
  camera.stop();
  another.stop();
});

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const shown = (): string | null => page.getByTestId('reading').element().textContent;
const hasFocus = (name: string): boolean => page.getByRole('button', { name }).element().matches(':focus');
const expectState = (app: AppShell, state: string) => expect.poll(() => app.dataset['state'], SOON).toBe(state);
const framesReach = (app: AppShell, count: number) =>
  expect.poll(() => Number(app.dataset['frames']), SOON).toBeGreaterThan(count);

async function startCamera(...scripts: readonly WorkerScript[]): Promise<AppShell> {
  const app = await openApp(...scripts);
  answerCamera(camera, another);
  await press('Start camera');
  await framesReach(app, 4);
  return app;
}

const inspectTwo = (): Promise<void> => press('2, unsure, 55 per cent');
const expectSheet = (name: string) => expect.element(page.getByRole('heading', { name }), SOON).toBeVisible();

describe('a character of the live camera', () => {
  test('holds the picture, with its sheet open; what is chosen stays, is spoken, and is undone', async () => {
    const app = await startCamera();
    await inspectTwo();
    await expectState(app, 'picture');
    await expectSheet('Read as 2');
    await expect.element(page.getByRole('group', { name: /^Picture that was held/ })).toBeInTheDocument();
    await press('7, 31.5 %');
    expect(shown()).toBe('90710');
    await expect.element(page.getByTestId('spoken'), SOON).toHaveTextContent('Put right: 9 0 7 1 0');
    await expect.element(page.getByRole('button', { name: '7, put right' })).toBeVisible();
    await press('Undo');
    expect(shown()).toBe('90210');
    expect(page.getByRole('button', { name: 'Undo' }).elements()).toEqual([]);
    await expect.poll(() => hasFocus('9, 97 per cent') || hasFocus('2, unsure'), SOON).toBe(true);
  });

  test('can be put right though the camera stands still, or goes away meanwhile', async () => {
    const app = await startCamera();
    camera.hold(true);
    for (const track of camera.stream.getVideoTracks()) track.dispatchEvent(new Event('mute'));
    await inspectTwo();
    await expectState(app, 'picture');
    camera.stop();
    await press('7, 31.5 %');
    expect(shown()).toBe('90710');
  });

  test('by keyboard alone: along the line, into the sheet, typed, and back where one was', async () => {
    const app = await startCamera();
    const [first] = page.getByTestId('reading').getByRole('button').elements();
    (first as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await expectSheet('Read as 2');
    (page.getByLabelText('Another').element() as HTMLElement).focus();
    await userEvent.keyboard('6{Enter}');
    await expect.poll(shown, SOON).toBe('90610');
    expect(hasFocus('6, put right')).toBe(true);
    expect(app.dataset['state']).toBe('picture');
  });

  test('that was put right can be put back in its sheet', async () => {
    await startCamera();
    await inspectTwo();
    await press('7, 31.5 %');
    await press('7, put right');
    await press('Back to what was read');
    expect(shown()).toBe('90210');
  });

  test('stays put right in the camera, where it is read again at once, and can still be put back', async () => {
    const app = await startCamera();
    await inspectTwo();
    await press('7, 31.5 %');
    await press('Back to the camera');
    await expectState(app, 'camera');
    await framesReach(app, Number(app.dataset['frames']) + 10);
    expect(shown()).toBe('90710');
    await press('7, put right');
    await expectSheet('Put right: 7');
    await press('Back to what was read');
    expect(shown()).toBe('90210');
  });

  test('of a string that locked before is put right in the picture that showed it last', async () => {
    const app = await startCamera('passing');
    await expect.element(page.getByText('Read before, not in view now.'), SOON).toBeVisible();
    expect(shown()).toBe('90210');
    expect(page.getByTestId('reading').element().querySelector('.mark.past')?.checkVisibility()).toBe(true);
    await page.getByTestId('reading').getByRole('button').nth(2).click();
    await expectState(app, 'picture');
    await press('7, 2.1 %');
    expect(shown()).toBe('90710');
    expect(page.getByText('Read before, not in view now.').query()).toBeNull();
  });
});

describe('a picture that is held', () => {
  const hold = (): Promise<void> => page.getByRole('button', { name: 'Hold the picture' }).last().click();

  test('is read once more by itself: what is new is added, what was known stays as it was', async () => {
    await startCamera('sure');
    const tick = () => page.getByTestId('reading').element().querySelector('.tick');
    await expect.poll(tick, SOON).not.toBeNull();
    camera.hold(true);
    await expect.poll(() => page.getByText('The picture stands still').query(), SOON).not.toBeNull();
    findMore();
    await hold();
    await expect.poll(shown, SOON).toBe('90210\n4107');
    expect(tick()).not.toBeNull();
    expect(page.getByTestId('reading').element().querySelector('[data-agreement=settling]')).toBeNull();
  });

  test('is read all over where nothing was read in the viewfinder', async () => {
    const app = await startCamera('elsewhere');
    expect(shown()).toBe('');
    await hold();
    await expectState(app, 'picture');
    await expect.poll(shown, SOON).toBe('90210');
  });

  test('is put right there, and the camera goes on afterwards', async () => {
    const app = await startCamera();
    await hold();
    await expectState(app, 'picture');
    await inspectTwo();
    await press('7, 31.5 %');
    expect(shown()).toBe('90710');
    await press('Undo');
    expect(shown()).toBe('90210');
    await press('Back to the camera');
    await expectState(app, 'camera');
    await framesReach(app, Number(app.dataset['frames']) + 2);
    expect(shown()).toBe('90210');
  });

  test('is none before anything was read, and the words say so', async () => {
    const app = await openApp('loading');
    answerCamera(camera);
    await press('Start camera');
    await expect.element(page.getByRole('progressbar'), SOON).toBeVisible();
    (page.getByRole('button', { name: 'Hold the picture' }).first().element() as HTMLElement).click();
    await expect.element(page.getByText(/^There is no picture to hold yet/)).toBeVisible();
    expect(app.dataset['state']).toBe('camera');
  });
});

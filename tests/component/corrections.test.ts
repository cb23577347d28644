import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AppShell } from '../../src/ui/app-shell/app-shell.ts';
import { answerCamera, openApp, SOON } from './support/open-app.ts';
import { paintedCamera, type PaintedCamera } from './support/painted-camera.ts';

let camera: PaintedCamera;
beforeEach(() => {
  camera = paintedCamera();
});
afterEach(() => {
  camera.stop();
});

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const shown = (): string | null => page.getByTestId('reading').element().textContent;
const framesReach = (app: AppShell, count: number) =>
  expect.poll(() => Number(app.dataset['frames']), SOON).toBeGreaterThan(count);

async function startCamera(): Promise<AppShell> {
  const app = await openApp();
  answerCamera(camera);
  await press('Start camera');
  await framesReach(app, 4);
  return app;
}

test('an alternative that is chosen stays while frames go on, is spoken, and is undone', async () => {
  const app = await startCamera();
  await press('2, unsure, 55 per cent');
  await press('7, 31.5 %');
  expect(shown()).toBe('90710');
  await expect.element(page.getByTestId('spoken'), SOON).toHaveTextContent('Put right: 9 0 7 1 0');
  await framesReach(app, Number(app.dataset['frames']) + 10);
  expect(shown()).toBe('90710');
  await expect.element(page.getByRole('button', { name: '7, put right' })).toBeVisible();
  await press('Undo');
  expect(shown()).toBe('90210');
  expect(page.getByRole('button', { name: 'Undo' }).elements()).toEqual([]);
});

test('by keyboard alone: along the line, into the sheet, typed, and back where one was', async () => {
  await startCamera();
  const [first] = page.getByTestId('reading').getByRole('button').elements();
  (first as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Read as 2' })).toBeVisible();
  (page.getByLabelText('Another').element() as HTMLElement).focus();
  await userEvent.keyboard('6{Enter}');
  await expect.poll(shown, SOON).toBe('90610');
  expect(page.getByRole('button', { name: '6, put right' }).element().matches(':focus')).toBe(true);
});

test('what was put right can be put back in its sheet', async () => {
  await startCamera();
  await press('2, unsure, 55 per cent');
  await press('7, 31.5 %');
  await press('7, put right');
  await press('Back to what was read');
  expect(shown()).toBe('90210');
});

test('what is wrong in a picture that was held is put right there', async () => {
  const app = await startCamera();
  await page.getByRole('button', { name: 'Hold the picture' }).last().click();
  await expect.poll(() => app.dataset['state'], SOON).toBe('picture');
  await press('2, unsure, 55 per cent');
  await press('7, 31.5 %');
  expect(shown()).toBe('90710');
  await press('Undo');
  expect(shown()).toBe('90210');
  await press('Back to the camera');
  await expect.poll(() => app.dataset['state'], SOON).toBe('camera');
});

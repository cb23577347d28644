import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { AppShell } from '../../../src/ui/app/app-shell/app-shell.ts';
import { answerCamera, openApp, setHidden, SOON } from '../support/open-app.ts';
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

const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();
const frames = (app: AppShell): number => Number(app.dataset['frames']);
const isLive = ({ stream }: PaintedCamera): boolean => stream.getTracks().some((track) => track.readyState === 'live');
/** What the browser does with the track of a camera that is pulled out or taken over. */
function end({ stream }: PaintedCamera): void {
  const [track] = stream.getVideoTracks();
  track?.stop();
  track?.dispatchEvent(new Event('ended'));
}

const refusal = (name: string, message = ''): DOMException => new DOMException(message, name);

const expectState = (app: AppShell, state: string) => expect.poll(() => app.dataset['state'], SOON).toBe(state);
const expectHeading = (name: string) => expect.element(page.getByRole('heading', { name }), SOON).toBeVisible();
const expectMoreFramesThan = (app: AppShell, count: number) =>
  expect.poll(() => frames(app), SOON).toBeGreaterThan(count);

describe('the camera', () => {
  test('is read, frame after frame', async () => {
    const app = await openApp();
    answerCamera(camera);
    await press('Start camera');
    await expectState(app, 'camera');
    await expectMoreFramesThan(app, 3);
    expect(page.getByTestId('reading').element().textContent).toBe('90210');
  });

  test('is spoken when its frames agree and its string locks, and only once', async () => {
    const app = await openApp('sure');
    answerCamera(camera);
    const region = page.getByTestId('spoken').element();
    const spoken: (string | null)[] = [];
    const observer = new MutationObserver(() => spoken.push(region.textContent));
    observer.observe(region, { childList: true, characterData: true, subtree: true });
    await press('Start camera');
    const line = (): Element | null => page.getByTestId('reading').element().querySelector('.line');
    await expect.poll(() => line()?.getAttribute('data-agreement'), SOON).toBe('locked');
    await expectMoreFramesThan(app, frames(app) + 10);
    observer.disconnect();
    expect(spoken.filter((text) => text !== '')).toEqual(['9 0 2 1 0']);
  });

  test('is not spoken while a character is unsure', async () => {
    const app = await openApp();
    answerCamera(camera);
    await press('Start camera');
    await expectMoreFramesThan(app, 10);
    expect(page.getByTestId('spoken').element().textContent).toBe('');
  });

  test('its picture is there while the reader still loads, with its progress', async () => {
    const app = await openApp('loading');
    answerCamera(camera);
    await press('Start camera');
    await expect.element(page.getByRole('progressbar'), SOON).toBeVisible();
    const video = page.getByLabelText('Live picture of the camera');
    await expect.poll(() => (video.element() as HTMLVideoElement).videoWidth, SOON).toBe(640);
    expect(app.dataset['reader']).toBe('loading');
    expect(frames(app)).toBe(0);
  });

  test('is given back on leaving', async () => {
    const app = await openApp();
    answerCamera(camera);
    await press('Start camera');
    await expectMoreFramesThan(app, 0);
    await press('Back to the start');
    await expectState(app, 'start');
    await expect.poll(() => isLive(camera), SOON).toBe(false);
  });

  test('is given back while the page is hidden, and reading goes on when it is seen again', async () => {
    const app = await openApp();
    answerCamera(camera, another);
    await press('Start camera');
    await expectMoreFramesThan(app, 1);
    setHidden(true);
    await expect.poll(() => isLive(camera), SOON).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 300)); // the frame in flight
    const before = frames(app);
    await new Promise((resolve) => setTimeout(resolve, 300)); // six frames of the camera
    expect(frames(app)).toBe(before);
    setHidden(false);
    window.dispatchEvent(new Event('focus')); // and once more, as browsers do
    await expectMoreFramesThan(app, before);
    expect(isLive(another)).toBe(true);
  });
});

describe('a camera that fails', () => {
  test.each([
    ['NotAllowedError', 'The camera was not allowed'],
    ['NotFoundError', 'No camera found'],
    ['NotReadableError', 'The camera is busy'],
    ['OverconstrainedError', 'This camera does not fit'],
    ['OddError', 'The camera did not start'],
  ])('%s: “%s”, and the app works on', async (name, title) => {
    const app = await openApp();
    answerCamera(refusal(name), camera);
    await press('Start camera');
    await expectHeading(title);
    expect(app.dataset['state']).toBe('failure');
    await press('Try again');
    await expectMoreFramesThan(app, 0);
  });

  test('refused: says how to allow it', async () => {
    await openApp();
    answerCamera(refusal('NotAllowedError', 'Permission denied'));
    await press('Start camera');
    await expectHeading('The camera was not allowed');
    expect(page.getByRole('listitem').elements().length).toBeGreaterThan(1);
  });

  test('ends in mid-stream, and is opened anew', async () => {
    const app = await openApp();
    answerCamera(camera, another);
    await press('Start camera');
    await expectMoreFramesThan(app, 0);
    const before = frames(app);
    end(camera);
    await expectMoreFramesThan(app, before + 3);
    expect(app.dataset['state']).toBe('camera');
    expect(isLive(another)).toBe(true);
  });

  test('is pulled out in mid-stream', async () => {
    const app = await openApp();
    answerCamera(camera, refusal('NotFoundError'), another);
    await press('Start camera');
    await expectMoreFramesThan(app, 0);
    end(camera);
    await expectHeading('The camera went away');
    const before = frames(app);
    await press('Try again');
    await expectMoreFramesThan(app, before);
  });

  test('is held back by the system: says so, and goes on by itself', async () => {
    const app = await openApp();
    answerCamera(camera, another);
    await press('Start camera');
    await expectMoreFramesThan(app, 0);
    const [track] = camera.stream.getVideoTracks();
    track?.dispatchEvent(new Event('mute'));
    await expect.element(page.getByText('The picture stands still'), SOON).toBeVisible();
    track?.dispatchEvent(new Event('unmute'));
    await expect.poll(() => page.getByText('The picture stands still').elements(), SOON).toHaveLength(0);
    track?.dispatchEvent(new Event('mute'));
    await press('Restart camera');
    await expect.poll(() => isLive(camera), SOON).toBe(false);
    await expectMoreFramesThan(app, frames(app));
    expect(isLive(another)).toBe(true);
    expect(page.getByText('The picture stands still').elements()).toHaveLength(0);
  });

  test('moves the focus to its words', async () => {
    await openApp();
    answerCamera(refusal('NotFoundError'));
    await press('Start camera');
    await expectHeading('No camera found');
    const title = page.getByRole('heading', { name: 'No camera found' });
    await expect.poll(() => title.element().matches(':focus'), SOON).toBe(true);
  });
});

import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { makePicture } from '../support/make-picture.ts';
import { answerCamera, drop, openApp, SOON } from '../support/open-app.ts';
import { paintedCamera } from '../support/painted-camera.ts';

const fetchNow = window.fetch.bind(window);

const press = (name: string): Promise<void> => page.getByRole('button', { name }).click();

const expectReading = (text: string) =>
  expect.poll(() => page.getByTestId('reading').element().textContent, SOON).toBe(text);
const expectHeading = (name: string) => expect.element(page.getByRole('heading', { name }), SOON).toBeVisible();

describe('a reader that fails', () => {
  test('to load shows its words, and can be tried again with the picture still there', async () => {
    const app = await openApp('corrupt', 'reads');
    drop(new File([await makePicture(400, 300)], 'note.jpg'));
    await expectHeading('The reader is damaged');
    expect(app.dataset['reader']).toBe('failed');
    await expect.element(page.getByText('expected 10 bytes, got 9')).toBeVisible();
    await press('Try again');
    await expectReading('90210');
    expect(app.dataset['reader']).toBe('ready');
  });

  test.each(['dies', 'vanishes'] as const)(
    'in the middle of a picture (%s) is started again, says so, and reads on',
    async (how) => {
      const app = await openApp(how, 'reads');
      await press('Try the demo picture');
      await expect.element(page.getByText('The reader stopped and is started again.'), SOON).toBeVisible();
      await expectReading('90210');
      expect(app.dataset['state']).toBe('picture');
    },
  );

  test('again and again is given up', async () => {
    const app = await openApp('dies');
    await press('Try the demo picture');
    await expectHeading('The reader stopped');
    expect(app.dataset['state']).toBe('failure');
  });

  test('to read is exchanged for a fresh one at the next try', async () => {
    const app = await openApp('unreadable', 'reads');
    await press('Try the demo picture');
    await expectHeading('Reading went wrong');
    expect(app.dataset['reader']).toBe('idle');
    await press('Try again');
    await expectReading('90210');
  });

  test('to read one frame of the camera after the other is exchanged too', async () => {
    const camera = paintedCamera();
    try {
      await openApp('unreadable', 'reads');
      answerCamera(camera);
      await press('Start camera');
      await expectHeading('Reading went wrong');
      const another = paintedCamera();
      answerCamera(another);
      await press('Try again');
      await expectReading('90210');
      another.stop();
    } finally {
      camera.stop();
    }
  });
});

describe('a picture', () => {
  test('that can’t be handed to the reader has words, and is read at another try', async () => {
    const app = await openApp('reads');
    const create = window.createImageBitmap.bind(window);
    let refused = 0;
    // The browser refuses the copy of the picture that is shown, but not the decoding of its file.
    vi.spyOn(window, 'createImageBitmap').mockImplementation((source: ImageBitmapSource) => {
      if (!(source instanceof ImageBitmap) || refused > 0) return create(source);
      refused += 1;
      return Promise.reject(new DOMException('no memory', 'InvalidStateError'));
    });
    await press('Try the demo picture');
    await expectHeading('This picture can’t be read now');
    expect(app.dataset['state']).toBe('failure');
    await press('Try again');
    await expectReading('90210');
  });
});

test.each([
  ['comes', () => fetchNow('/demo.jpg')],
  ['fails', () => Promise.reject(new TypeError('no network'))],
])('a demo picture that %s late does not take the camera’s place', async (_how, answer) => {
  const camera = paintedCamera();
  try {
    const app = await openApp('reads');
    answerCamera(camera);
    let arrive = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (arrive = resolve));
    const late = waiting.then(answer);
    const fetching = vi.spyOn(window, 'fetch').mockImplementationOnce(() => late);
    await press('Try the demo picture');
    await press('Start camera');
    await expectReading('90210');
    const frames = Number(app.dataset['frames']);
    arrive();
    await late.catch(() => undefined);
    expect(fetching).toHaveBeenCalledWith('/demo.jpg');
    await expect.poll(() => Number(app.dataset['frames']), SOON).toBeGreaterThan(frames + 3);
    expect(app.dataset['state']).toBe('camera');
  } finally {
    camera.stop();
  }
});

import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openApp, SOON } from '../support/open-app.ts';
import { paintedCamera } from '../support/painted-camera.ts';

const TIMES = 200;
/** Every so often a frame is read before the camera is given back; else it is given back at once, or before it is there. */
const READ_EVERY = 25;

test(
  `the camera is started and stopped ${TIMES} times, each time given back, and is read after that`,
  { timeout: 60_000 },
  async () => {
    const app = await openApp();
    const camera = paintedCamera();
    const given: MediaStream[] = [];
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async () => {
      await new Promise((resolve) => setTimeout(resolve, given.length % 4));
      const stream = camera.stream.clone();
      given.push(stream);
      return stream;
    });
    const isLive = (stream: MediaStream): boolean => stream.getTracks().some(({ readyState }) => readyState === 'live');
    const press = async (name: string): Promise<void> => {
      const button = page.getByRole('button', { name });
      await vi.waitUntil(() => button.elements().length > 0, { ...SOON, interval: 5 });
      (button.element() as HTMLElement).click();
    };
    const frames = (): number => Number(app.dataset['frames']);
    try {
      for (let time = 0; time < TIMES; time++) {
        const before = frames();
        await press('Start camera');
        if (time % READ_EVERY === 0) await expect.poll(frames, SOON).toBeGreaterThan(before);
        else if (time % 2 === 0) await vi.waitUntil(() => given.some(isLive), { ...SOON, interval: 5 });
        await press('Back to the start');
        await vi.waitUntil(() => app.dataset['state'] === 'start', { ...SOON, interval: 5 });
      }
      await expect.poll(() => given.filter(isLive).length, SOON).toBe(0);
      expect(given.length).toBeGreaterThan(TIMES / 2);

      const before = frames();
      await press('Start camera');
      await expect.poll(frames, SOON).toBeGreaterThan(before + 3);
      expect(given.filter(isLive)).toHaveLength(1);
      expect(app.shadowRoot?.querySelectorAll('inklens-camera-view').length).toBeLessThan(2);
    } finally {
      camera.stop();
      for (const stream of given) stream.getTracks().forEach((track) => track.stop());
    }
  },
);

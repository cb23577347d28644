import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TrackControls, type ControlledTrack } from '../../../../src/camera/controls/track-controls.ts';

/** A track as far as the controls look at it: it does as it is told, unless the test says otherwise. */
class Track extends EventTarget implements ControlledTrack {
  capabilities: Record<string, unknown> = {
    torch: true,
    zoom: { min: 1, max: 8, step: 0.1 },
    focusMode: ['single-shot', 'continuous'],
  };
  settings: Record<string, unknown> = { torch: false, zoom: 1 };
  readonly asked: object[] = [];
  answer: () => Promise<void> = () => Promise.resolve();

  getCapabilities(): object {
    return this.capabilities;
  }

  getSettings(): object {
    return this.settings;
  }

  async applyConstraints({ advanced: [set = {}] }: { advanced: object[] }): Promise<void> {
    this.asked.push(set);
    await this.answer();
    this.settings = { ...this.settings, ...set };
  }
}

let track: Track;
let changes: number;
let controls: TrackControls | undefined;

const control = (wish = {}): TrackControls => (controls = new TrackControls(track, wish, true, () => (changes += 1)));

beforeEach(() => {
  vi.useFakeTimers();
  track = new Track();
  changes = 0;
});
afterEach(() => {
  controls?.close();
  vi.useRealTimers();
});

describe('the controls of a track', () => {
  test('tell what it has', () => {
    expect(control().features).toEqual({
      torch: false,
      zoom: { min: 1, max: 8, step: 0.1, value: 1, unit: 1 },
      focus: { now: 'single-shot', anywhere: true, continuous: true },
    });
    expect(track.asked).toEqual([]);
  });

  test('tell how it stands after it was adjusted', async () => {
    const controls = control();
    await controls.adjust({ torch: true });
    expect(controls.features.torch).toBe(true);
    await controls.adjust({ zoom: 2 });
    expect(controls.features.zoom?.value).toBe(2);
    expect(track.asked.at(-1)).toEqual({ torch: true, zoom: 2 });
  });

  test('do not take a torch for lit that the track says is dark', async () => {
    track.answer = () => Promise.reject(new DOMException('busy', 'OperationError'));
    const controls = control();
    await controls.adjust({ torch: true });
    expect(controls.features.torch).toBe(false);
  });

  test('nor one for dark that would not go out', async () => {
    track.settings = { torch: true, zoom: 1 };
    track.answer = () => Promise.reject(new DOMException('busy', 'OperationError'));
    const controls = control();
    await controls.adjust({ torch: false });
    expect(controls.features.torch).toBe(true);
  });

  test('bring a track to how the one before it stood, as far as it can', async () => {
    track.capabilities = { zoom: { min: 1, max: 3, step: 0.1 } };
    control({ torch: true, zoom: 5 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(track.asked).toEqual([{ zoom: 3 }]);
  });

  test('ask one thing at a time, and the newest of what came meanwhile', async () => {
    let answer = (): void => undefined;
    track.answer = () => new Promise((resolve) => (answer = resolve));
    const controls = control();
    const all = Promise.all([2, 3, 4, 5].map((zoom) => controls.adjust({ zoom })));
    expect(track.asked).toEqual([{ zoom: 2 }]);
    track.answer = () => Promise.resolve();
    answer();
    await all;
    expect(track.asked).toEqual([{ zoom: 2 }, { zoom: 5 }]);
  });

  test('find what a track can do only after a while, and then do what was wanted of it', async () => {
    const { capabilities } = track;
    track.capabilities = {};
    const controls = control({ torch: true });
    expect(controls.features).toEqual({});
    track.capabilities = capabilities;
    await vi.advanceTimersByTimeAsync(2000);
    expect(track.asked).toEqual([{ torch: true }]);
    expect(controls.features.torch).toBe(true);
    expect(changes).toBeGreaterThan(0);
  });

  test('hear of a change that another page made', () => {
    const controls = control();
    track.settings = { torch: false, zoom: 4 };
    track.dispatchEvent(new Event('configurationchange'));
    expect(controls.features.zoom?.value).toBe(4);
  });

  test('say nothing where nothing has changed', async () => {
    control();
    const before = changes;
    await vi.advanceTimersByTimeAsync(2000);
    track.dispatchEvent(new Event('configurationchange'));
    expect(changes).toBe(before);
  });

  test('do without a browser that tells of no capabilities', () => {
    Object.assign(track, { getCapabilities: undefined });
    expect(control().features).toEqual({});
  });
});

describe('focus', () => {
  const POINT = { x: 0.2, y: 0.8 };

  test('is asked for once, and given back to the camera after a while', async () => {
    const controls = control();
    await controls.adjust({ focus: POINT });
    await controls.adjust({ zoom: 2 });
    expect(track.asked).toEqual([{ focusMode: 'single-shot', pointsOfInterest: [POINT] }, { zoom: 2 }]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(track.asked.at(-1)).toEqual({ zoom: 2, focusMode: 'continuous' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(track.asked).toHaveLength(3);
  });

  test('at another point takes the place of the first', async () => {
    const controls = control();
    await controls.adjust({ focus: POINT });
    await vi.advanceTimersByTimeAsync(4000);
    await controls.adjust({ focus: { x: 0.5, y: 0.5 } });
    await vi.advanceTimersByTimeAsync(4000);
    expect(track.asked).toHaveLength(2); // not given back yet
  });

  test('is not given back by controls that were closed', async () => {
    const controls = control();
    await controls.adjust({ focus: POINT });
    controls.close();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(track.asked).toHaveLength(1);
  });
});

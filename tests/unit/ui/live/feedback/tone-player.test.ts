import { expect, test, vi } from 'vitest';
import { TonePlayer } from '../../../../../src/ui/live/feedback/tone-player.ts';
import { SIGNALS } from '../../../../../src/ui/live/feedback/tones.ts';

/** The little of an `AudioContext` that is used; suspended until it is resumed. */
function madeUpAudio() {
  const tones: { pitch: number; from?: number; until?: number }[] = [];
  const audio = {
    state: 'suspended',
    currentTime: 5,
    destination: {},
    resume: vi.fn(() => {
      audio.state = 'running';
      return Promise.resolve();
    }),
    close: vi.fn(() => Promise.resolve()),
    createOscillator() {
      const tone: (typeof tones)[number] = { pitch: NaN };
      tones.push(tone);
      const frequency = Object.defineProperty({}, 'value', { set: (pitch: number) => (tone.pitch = pitch) });
      const connect = (to: unknown): unknown => to;
      return { frequency, connect, start: (at: number) => (tone.from = at), stop: (at: number) => (tone.until = at) };
    },
    createGain() {
      const ramp = vi.fn();
      const gain = { setValueAtTime: ramp, linearRampToValueAtTime: ramp, exponentialRampToValueAtTime: ramp };
      return { gain, connect: (to: unknown) => to };
    },
  };
  return { audio, tones };
}

function createPlayer() {
  const { audio, tones } = madeUpAudio();
  const create = vi.fn(() => audio as unknown as AudioContext);
  return { player: new TonePlayer(create), create, audio, tones };
}

test('makes no sound, and takes none from the device, before a gesture', () => {
  const { player, create, tones } = createPlayer();
  player.play('locked');
  expect(create).not.toHaveBeenCalled();
  expect(tones).toEqual([]);
});

test('plays a signal beep by beep', () => {
  const { player, tones } = createPlayer();
  player.unlock();
  player.play('locked');
  expect(tones).toEqual(SIGNALS.locked.map(({ pitch, at, lasts }) => ({ pitch, from: 5 + at, until: 5 + at + lasts })));
});

test('is woken again by a gesture after the system took the sound away', () => {
  const { player, create, audio, tones } = createPlayer();
  player.unlock();
  audio.state = 'interrupted';
  player.play('locked');
  expect(tones).toEqual([]);
  player.unlock();
  player.play('nothing');
  expect(tones).toHaveLength(1);
  expect(create).toHaveBeenCalledTimes(1);
});

test('does nothing where the browser has no sound', () => {
  const player = new TonePlayer(() => undefined);
  player.unlock();
  expect(() => player.play('partly')).not.toThrow();
});

test('no two signals are alike', () => {
  const shapes = Object.values(SIGNALS).map((beeps) => beeps.map(({ pitch }) => pitch).join());
  expect(new Set(shapes).size).toBe(shapes.length);
  for (const beeps of Object.values(SIGNALS)) {
    expect(Math.max(...beeps.map(({ at, lasts }) => at + lasts))).toBeLessThan(0.5);
  }
});

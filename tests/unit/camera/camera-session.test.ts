import { beforeEach, describe, expect, test } from 'vitest';
import type { CameraFailure } from '../../../src/camera/camera-failure.ts';
import { CameraSession, type CameraState } from '../../../src/camera/camera-session.ts';
import { err, ok, type Result } from '../../../src/core/result.ts';
import { fakeCamera, type FakeCamera } from './fake-camera.ts';

/** Answers to come, and the cameras that were given. */
let answers: (() => Promise<Result<MediaStream, CameraFailure>>)[];
let cameras: FakeCamera[];
let states: CameraState[];
let session: CameraSession;

const give = (): Promise<Result<MediaStream, CameraFailure>> => {
  const camera = fakeCamera();
  cameras.push(camera);
  return Promise.resolve(ok(camera.stream));
};

const liveTracks = (): number => cameras.filter(({ track }) => track.readyState === 'live').length;
const kinds = (): string[] => states.map(({ kind }) => kind);

beforeEach(() => {
  answers = [];
  cameras = [];
  states = [];
  session = new CameraSession(
    () => (answers.shift() ?? give)(),
    (state) => states.push(state),
  );
});

describe('a camera session', () => {
  test('opens, and gives back', async () => {
    await session.start();
    expect(states.at(-1)).toEqual({ kind: 'live', stream: cameras[0]?.stream, muted: false });
    await session.stop();
    expect(kinds()).toEqual(['opening', 'live', 'closed']);
    expect(liveTracks()).toBe(0);
  });

  test('opens once, however often it is asked', async () => {
    await Promise.all([session.start(), session.start(), session.resume()]);
    expect(cameras).toHaveLength(1);
  });

  test('gives the camera back while the page is hidden, and opens it again', async () => {
    await session.start();
    await session.suspend();
    expect(liveTracks()).toBe(0);
    await Promise.all([session.resume(), session.resume(), session.resume()]);
    expect(kinds()).toEqual(['opening', 'live', 'suspended', 'opening', 'live']);
    expect(liveTracks()).toBe(1);
  });

  test('never has two streams at once', async () => {
    let most = 0;
    const slow = async () => {
      most = Math.max(most, liveTracks() + 1);
      await Promise.resolve();
      return give();
    };
    answers = [slow, slow, slow];
    await Promise.all([session.start(), session.suspend(), session.resume(), session.suspend(), session.resume()]);
    expect(most).toBe(1);
    expect(liveTracks()).toBe(1);
  });

  test('a camera that comes after it was given up is given back', async () => {
    let allow = (): void => undefined;
    const allowed = new Promise<void>((resolve) => (allow = resolve));
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    answers = [() => (asked(), allowed.then(give))];
    const started = session.start();
    await isAsked;
    const stopped = session.stop();
    allow();
    await Promise.all([started, stopped]);
    expect(cameras).toHaveLength(1);
    expect(liveTracks()).toBe(0);
    expect(states.at(-1)).toEqual({ kind: 'closed' });
  });

  test('opens anew a stream that ends by itself', async () => {
    await session.start();
    cameras[0]?.track.pull();
    await session.resume();
    expect(kinds()).toEqual(['opening', 'live', 'opening', 'live']);
    expect(states.at(-1)).toMatchObject({ stream: cameras[1]?.stream });
  });

  test('does so once: where that one ends as well, it says so, and works on when it is asked', async () => {
    await session.start();
    cameras[0]?.track.pull();
    await session.resume();
    cameras[1]?.track.pull();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: { kind: 'unplugged' } });
    await session.start();
    expect(states.at(-1)?.kind).toBe('live');
    cameras[2]?.track.pull();
    await session.resume();
    expect(states.at(-1)?.kind).toBe('live');
  });

  test('says that the camera went away where it is not found again', async () => {
    await session.start();
    answers = [() => Promise.resolve(err({ kind: 'no-camera' }))];
    cameras[0]?.track.pull();
    await session.resume();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: { kind: 'unplugged' } });
    answers = [() => Promise.resolve(err({ kind: 'no-camera' }))];
    await session.start();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: { kind: 'no-camera' } });
  });

  test('says why where it is not given again', async () => {
    await session.start();
    answers = [() => Promise.resolve(err({ kind: 'in-use' }))];
    cameras[0]?.track.pull();
    await session.resume();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: { kind: 'in-use' } });
  });

  test('tells that the picture is held back, and that it comes again', async () => {
    await session.start();
    const stream = cameras[0]?.stream;
    cameras[0]?.track.mute(true);
    expect(states.at(-1)).toEqual({ kind: 'live', stream, muted: true });
    cameras[0]?.track.mute(false);
    expect(states.at(-1)).toEqual({ kind: 'live', stream, muted: false });
  });

  test('hears nothing more of a stream that was given back', async () => {
    await session.start();
    await session.suspend();
    cameras[0]?.track.mute(true);
    expect(kinds()).toEqual(['opening', 'live', 'suspended']);
  });

  test('starts afresh, one stream at a time', async () => {
    await session.start();
    await Promise.all([session.restart(), session.restart()]);
    expect(kinds()).toEqual(['opening', 'live', 'opening', 'live', 'opening', 'live']);
    expect(liveTracks()).toBe(1);
  });

  test('has nothing to start afresh while the page is hidden, or no camera is wanted', async () => {
    await session.restart();
    await session.start();
    await session.suspend();
    await session.restart();
    expect(kinds()).toEqual(['opening', 'live', 'suspended']);
    expect(liveTracks()).toBe(0);
  });

  test('is at rest where the page is hidden just as it starts afresh', async () => {
    await session.start();
    await Promise.all([session.restart(), session.suspend()]);
    expect(states.at(-1)).toEqual({ kind: 'suspended' });
    expect(liveTracks()).toBe(0);
  });

  test('a camera that ends while the page is hidden is no failure', async () => {
    await session.start();
    await session.suspend();
    cameras[0]?.track.pull();
    await session.resume();
    expect(kinds()).not.toContain('failed');
    expect(states.at(-1)?.kind).toBe('live');
  });

  test('nor is one that ends just as the page is being hidden', async () => {
    await session.start();
    const suspended = session.suspend();
    cameras[0]?.track.pull();
    await suspended;
    expect(kinds()).not.toContain('failed');
  });

  test('a stream that ended without a word is opened anew on coming back', async () => {
    await session.start();
    cameras[0]?.track.stop();
    await session.resume();
    expect(cameras).toHaveLength(2);
    expect(states.at(-1)).toEqual({ kind: 'live', stream: cameras[1]?.stream, muted: false });
  });

  test('a refusal is told, and coming back does not ask again by itself', async () => {
    answers = [() => Promise.resolve(err({ kind: 'dismissed' }))];
    await session.start();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: { kind: 'dismissed' } });
    await session.resume();
    expect(cameras).toHaveLength(0);
    await session.start();
    expect(states.at(-1)?.kind).toBe('live');
  });

  test('hiding a page that has no camera changes nothing', async () => {
    await session.suspend();
    await session.resume();
    expect(states).toEqual([]);
  });
});

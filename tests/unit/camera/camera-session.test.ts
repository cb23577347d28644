import { beforeEach, describe, expect, test } from 'vitest';
import type { CameraFailure } from '../../../src/camera/camera-failure.ts';
import { CameraSession, type CameraState } from '../../../src/camera/camera-session.ts';
import { err, ok, type Result } from '../../../src/core/result.ts';

/** A track as far as the session looks at it. */
class Track extends EventTarget {
  readyState: 'live' | 'ended' = 'live';

  stop(): void {
    this.readyState = 'ended';
  }

  /** What happens when the camera is pulled out. */
  pull(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

interface Camera {
  readonly track: Track;
  readonly stream: MediaStream;
}

function makeCamera(): Camera {
  const track = new Track();
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
  return { track, stream };
}

/** Answers to come, and the cameras that were given. */
let answers: (() => Promise<Result<MediaStream, CameraFailure>>)[];
let cameras: Camera[];
let states: CameraState[];
let session: CameraSession;

const give = (): Promise<Result<MediaStream, CameraFailure>> => {
  const camera = makeCamera();
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
    expect(states.at(-1)).toEqual({ kind: 'live', stream: cameras[0]?.stream });
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

  test('says that the camera was pulled out, and works on', async () => {
    await session.start();
    cameras[0]?.track.pull();
    expect(states.at(-1)).toEqual({ kind: 'failed', failure: { kind: 'unplugged' } });
    await session.start();
    expect(states.at(-1)?.kind).toBe('live');
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
    expect(states.at(-1)).toEqual({ kind: 'live', stream: cameras[1]?.stream });
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

import { describe, expect, test } from 'vitest';
import { runFrameLoop } from '../../../src/camera/frame-loop.ts';

/** A camera that shows a new picture whenever the test says so. */
class Film {
  shown = 0;
  readonly open = new Set<number>();
  #waiting: (() => void) | undefined;

  show(): void {
    this.shown += 1;
    this.#waiting?.();
    this.#waiting = undefined;
  }

  readonly next = (signal: AbortSignal): Promise<boolean> => {
    if (signal.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#waiting = () => resolve(true);
      signal.addEventListener('abort', () => resolve(false));
    });
  };

  readonly grab = () => {
    const number = this.shown;
    this.open.add(number);
    return Promise.resolve({ number, close: () => void this.open.delete(number) });
  };
}

/** A reader that takes as long as the test says. */
class Reader {
  readonly read: number[] = [];
  inFlight = 0;
  mostInFlight = 0;
  #finish: (() => void) | undefined;

  readonly take = (frame: { number: number; close(): void }): Promise<void> => {
    this.read.push(frame.number);
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    return new Promise((resolve) => {
      this.#finish = () => {
        this.inFlight -= 1;
        frame.close();
        resolve();
      };
    });
  };

  finish(): void {
    this.#finish?.();
  }
}

/** Lets every promise that is settled go on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function start() {
  const film = new Film();
  const reader = new Reader();
  const abort = new AbortController();
  const done = runFrameLoop({ next: film.next, grab: film.grab, read: reader.take }, abort.signal);
  return { film, reader, abort, done };
}

describe('the frame loop', () => {
  test('reads one frame at a time, and then the newest', async () => {
    const { film, reader, abort, done } = start();
    film.show();
    await settle();
    for (let i = 0; i < 5; i += 1) film.show(); // while the first is being read
    await settle();
    expect(reader.read).toEqual([1]);
    reader.finish();
    await settle();
    film.show();
    await settle();
    expect(reader.read).toEqual([1, 7]);
    reader.finish();
    abort.abort();
    await done;
    expect(reader.mostInFlight).toBe(1);
    expect(film.open.size).toBe(0);
  });

  test('waits for a new picture, rather than read the same again', async () => {
    const { film, reader, abort, done } = start();
    film.show();
    await settle();
    reader.finish();
    await settle();
    expect(reader.read).toEqual([1]);
    abort.abort();
    await done;
  });

  test('ends when it is stopped, after the frame in flight', async () => {
    const { film, reader, abort, done } = start();
    let ended = false;
    void done.then(() => (ended = true));
    film.show();
    await settle();
    abort.abort();
    await settle();
    expect(ended).toBe(false);
    reader.finish();
    await done;
    film.show();
    await settle();
    expect(reader.read).toEqual([1]);
  });

  test('closes a frame that was taken just when it was stopped', async () => {
    const { film, reader, abort, done } = start();
    film.show();
    abort.abort(); // the picture is on its way, and is not read any more
    await done;
    expect(reader.read).toEqual([]);
    expect(film.open.size).toBe(0);
  });

  test('goes on when there was nothing to take', async () => {
    const film = new Film();
    const reader = new Reader();
    const abort = new AbortController();
    let misses = 1;
    const grab = () => (misses-- > 0 ? Promise.resolve(undefined) : film.grab());
    const done = runFrameLoop({ next: film.next, grab, read: reader.take }, abort.signal);
    film.show();
    await settle();
    film.show();
    await settle();
    expect(reader.read).toEqual([2]);
    reader.finish();
    abort.abort();
    await done;
  });
});

import type { FrameNote } from './note-readings.ts';
import type { Visit } from './open-visit.ts';
import type { WorkerHeap, WorkerSession } from './worker-session.ts';

/** What a run of frames came to. */
export interface Scan {
  readonly notes: readonly FrameNote[];
  /** Between the first and the last of them: seconds, and pictures that the video showed. */
  readonly seconds: number;
  readonly shown: number;
  /** By how many frames had been read. */
  readonly heaps: ReadonlyMap<number, WorkerHeap>;
}

/** Frames until the engine has optimised most of what runs. */
const WARM_UP = 20;
const LOOK = 100; // milliseconds
/** A frame that takes longer, milliseconds, never comes. */
const STUCK = 60_000;

/** Watches the camera being read for so many frames after the first ones. @param looks after how many frames the worker's heap is looked at */
export async function scan(
  visit: Visit,
  worker: WorkerSession,
  frames: number,
  looks: readonly number[],
): Promise<Scan> {
  const { page } = visit;
  await waitForFrames(visit, WARM_UP);
  const from = await countFrames(visit);
  const begun = await lookAtVideo(visit);
  const heaps = new Map<number, WorkerHeap>();
  for (const look of looks.filter((look) => look <= frames)) {
    await waitForFrames(visit, from + look);
    heaps.set(look, await worker.heap());
  }
  await waitForFrames(visit, from + frames);
  const ended = await lookAtVideo(visit);
  const all = await page.evaluate(() => globalThis.visitNotes.frames);
  const notes = all.slice(from).filter(({ answered }) => answered <= ended.at);
  return { notes, seconds: (ended.at - begun.at) / 1000, shown: ended.shown - begun.shown, heaps };
}

const countFrames = ({ page }: Visit): Promise<number> => page.evaluate(() => globalThis.visitNotes.frames.length);

async function waitForFrames(visit: Visit, count: number): Promise<void> {
  let [last, since] = [0, Date.now()];
  for (let now = last; now < count; now = await countFrames(visit)) {
    if (now > last) [last, since] = [now, Date.now()];
    if (Date.now() - since > STUCK)
      throw new Error(`no frame was read for ${STUCK / 1000} s, after ${last} of ${count}`);
    await visit.page.waitForTimeout(LOOK);
  }
}

/** How many pictures the video has shown until its next one, and when that is. */
function lookAtVideo({ page }: Visit): Promise<{ readonly at: number; readonly shown: number }> {
  return page
    .locator('video.live')
    .evaluate(
      (video: HTMLVideoElement) =>
        new Promise<{ at: number; shown: number }>((resolve) =>
          video.requestVideoFrameCallback((at, { presentedFrames }) => resolve({ at, shown: presentedFrames })),
        ),
    );
}

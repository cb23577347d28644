import type { CDPSession } from 'playwright-core';
import { openVisit, waitForReading, type Visit } from '../app/open-visit.ts';
import { spreadOf } from '../app/spread.ts';
import { WorkerSession } from '../app/worker-session.ts';
import type { SoakSample } from './soak-sample.ts';

/** How long, and how often it is looked at: milliseconds. */
export interface SoakPlan {
  readonly duration: number;
  readonly interval: number;
}

/** Reads the film for so long. @param tell hears of each sample @throws Error where no frame was read between two looks */
export async function soak(
  url: string,
  profile: string,
  film: string,
  { duration, interval }: SoakPlan,
  tell: (sample: SoakSample) => void,
): Promise<readonly SoakSample[]> {
  const waiting: Promise<WorkerSession>[] = [];
  await using visit = await openVisit(url, profile, film, async (session) => {
    waiting.push((await WorkerSession.await(session)).attached);
  });
  await waitForReading(visit);
  const [worker] = await Promise.all(waiting);
  await visit.session.send('Performance.enable');
  await takeFrames(visit); // the first ones warm up
  const samples: SoakSample[] = [];
  const started = Date.now();
  for (let look = 1; look * interval <= duration; look++) {
    await visit.page.waitForTimeout(Math.max(0, started + look * interval - Date.now()));
    const sample = await lookAt(visit, worker, (Date.now() - started) / 60_000);
    tell(sample);
    samples.push(sample);
  }
  return samples;
}

async function lookAt(visit: Visit, worker: WorkerSession, minutes: number): Promise<SoakSample> {
  const notes = await takeFrames(visit);
  const newest = notes.at(-1);
  if (newest === undefined) throw new Error(`after ${minutes.toFixed(1)} minutes no frame is read any more`);
  const workerHeap = (await worker.heap()).total;
  await visit.session.send('HeapProfiler.collectGarbage');
  const metrics = await readMetrics(visit.session);
  return {
    minutes,
    frames: notes.length,
    frame: spreadOf(notes.map(({ taken, answered }) => answered - taken)),
    pageHeap: metrics('JSHeapUsedSize'),
    workerHeap,
    nodes: metrics('Nodes'),
    listeners: metrics('JSEventListeners'),
    documents: metrics('Documents'),
    tensors: newest.tensors,
    mats: newest.mats,
  };
}

/** The notes since the last time, which the page then forgets: they would grow with the time. */
const takeFrames = ({ page }: Visit) => page.evaluate(() => globalThis.visitNotes.frames.splice(0));

async function readMetrics(session: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
}

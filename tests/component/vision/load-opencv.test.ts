import { expect, test } from 'vitest';
import OpenCvWorker from '../support/opencv-worker.ts?worker';

/** What the worker posts. */
interface Report {
  readonly progress: readonly (readonly [loaded: number, total: number])[];
  readonly ink: number;
  readonly unused: number | string;
  readonly unusedOfComplete: number;
}

test('OpenCV.js runs in a module worker, its binary compiled from its own file, with progress to the last byte', async () => {
  const worker = new OpenCvWorker();
  const report = await new Promise<Report>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<Report>) => resolve(event.data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
  });
  worker.terminate();

  // The stripe: one row of 40 pixels. What reading does not call is there in the whole alone, and traps in what it loads.
  expect(report).toMatchObject({ ink: 40, unused: 'trap', unusedOfComplete: 40 });
  const total = report.progress[0]?.[1];
  expect(report.progress[0]).toEqual([0, total]);
  expect(report.progress.at(-1)).toEqual([total, total]);
  expect(report.progress.length).toBeGreaterThan(2);
});

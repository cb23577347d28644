import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

// Runs beside the cases: a case that never ends blocks the thread that tries it, and no timer there would ever fire.

/** @type {{ beats: Int32Array, limit: number }} milliseconds */
const { beats, limit } = workerData;
for (;;) {
  const [beat] = beats;
  if (Atomics.wait(beats, 0, beat, limit) === 'timed-out' && Atomics.load(beats, 1) === 1) {
    writeSync(2, `A case has not ended after ${limit / 1000} s: number ${beat} of this run.\n`);
    process.kill(process.pid, 'SIGKILL');
  }
}

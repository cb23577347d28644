import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeTrainingState } from '../../../../src/training/state/encode-state.ts';
import type { TrainingState } from '../../../../src/training/state/training-state.ts';
import { temporaryFolder } from '../data/temporary-folder.ts';
import { differingVectors } from '../differing-vectors.ts';
import { writeMadeUpData } from '../made-up-data.ts';

const folder = temporaryFolder();
const script = fileURLToPath(new URL('./train-in-child.ts', import.meta.url));
const TIMEOUT = 180_000; // milliseconds: three processes that compile their modules first
const KILL_AFTER = 5; // steps

const stateIn = (folder: string): TrainingState =>
  decodeTrainingState(readFileSync(join(folder, 'checkpoint.bin'))).state;

/** Trains in a process of its own; with `kill`, ends it by SIGKILL after some steps. Gives what it said. */
function trainIn(folder: string, kill: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let problems = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (problems += chunk.toString()));
    // While a checkpoint is written or renamed, as likely as not.
    const watcher = watch(folder, () => {
      if (!kill || !existsSync(join(folder, 'checkpoint.bin.previous'))) return;
      const path = join(folder, 'checkpoint.bin');
      if (existsSync(path) && stateIn(folder).steps >= KILL_AFTER) child.kill('SIGKILL');
    });
    child.on('exit', (code, signal) => {
      watcher.close();
      if (kill ? signal === 'SIGKILL' : code === 0) resolve(said);
      else
        reject(
          new Error(`expected it to end ${kill ? 'by SIGKILL' : 'well'}, got ${code}: ${problems.slice(0, 2000)}`),
        );
    });
  });
}

describe('trainAndKeep', () => {
  it(
    'killed while it trains and resumed, ends with the weights of an unbroken run, to the bit',
    async () => {
      const [killed, unbroken] = ['killed', 'unbroken'].map((name) => join(folder, name));
      for (const one of [killed, unbroken]) {
        mkdirSync(one);
        await writeMadeUpData(one, 4);
      }
      await trainIn(killed, true);
      expect(stateIn(killed).epoch).toBeLessThan(2);
      const [said] = await Promise.all([trainIn(killed, false), trainIn(unbroken, false)]);
      expect(Number(/from (\d+)/.exec(said)?.[1])).toBeGreaterThanOrEqual(KILL_AFTER);
      const [one, other] = [killed, unbroken].map(stateIn);
      expect(one.epoch).toBe(2);
      expect(one.steps).toBe(20);
      expect(differingVectors(one, other)).toEqual([]);
    },
    TIMEOUT,
  );
});

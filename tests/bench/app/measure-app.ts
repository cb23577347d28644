import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntilStored } from '../../e2e/support/service-worker.ts';
import { measureShell } from '../page/measure-shell.ts';
import type { AppFlags } from './parse-app-flags.ts';
import { filmTwoLines, FILMED_STRINGS } from './film.ts';
import { openVisit, waitForReading, type VisitStart } from './open-visit.ts';
import { scan } from './scan.ts';
import { serveBuild } from './serve-build.ts';
import { toReport } from './to-report.ts';
import { traceTasks } from './trace-tasks.ts';
import type { AppReport } from './app-report.ts';
import { WorkerSession } from './worker-session.ts';
import { weighAssets } from './weigh-assets.ts';

/** Milliseconds for which the main thread is looked at. */
const TRACED = 10_000;
/** After how many frames the worker's heap is looked at. */
const HEAP_LOOKS = [200, 2000];

/** Plays a first visit, one more, and one without network, and measures them. @param tell hears what is being done */
export async function measureApp(flags: AppFlags, tell: (what: string) => void): Promise<AppReport> {
  const folder = await mkdtemp(join(tmpdir(), 'inklens-bench-'));
  try {
    let { film } = flags;
    if (film === undefined) {
      tell('drawing the film');
      film = join(folder, 'film.y4m');
      await filmTwoLines(film);
    }
    const expected = flags.film === undefined ? FILMED_STRINGS : undefined;
    return await measureVisits({ ...flags, film }, join(folder, 'profile'), expected, tell);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureVisits(
  { dist, film, frames, isolated }: AppFlags & { readonly film: string },
  profile: string,
  expected: readonly string[] | undefined,
  tell: (what: string) => void,
): Promise<AppReport> {
  const server = await serveBuild(dist, isolated);
  const visitOnce = async (): Promise<VisitStart> => {
    await using visit = await openVisit(server.url, profile, film);
    const start = await waitForReading(visit);
    await waitUntilStored(visit.page);
    return start;
  };
  try {
    tell('first visit');
    const cold = await visitOnce();
    const sent = [...server.sent];
    tell('second visit');
    const warm = await visitOnce();
    tell(`reading ${frames} frames`);
    const scanned = await scanFilm(server.url, profile, film, frames);
    await server[Symbol.asyncDispose]();
    tell('visit without network');
    const offline = await visitOnce();
    tell('weighing what was fetched');
    const [assets, shell] = [await weighAssets(dist, sent), await measureShell(dist)];
    return toReport({ cold, warm, offline, ...scanned, assets, shell: shell.bytes, expected });
  } finally {
    await server[Symbol.asyncDispose]();
  }
}

async function scanFilm(url: string, profile: string, film: string, frames: number) {
  const waiting: Promise<WorkerSession>[] = [];
  await using visit = await openVisit(url, profile, film, async (session) => {
    waiting.push((await WorkerSession.await(session)).attached);
  });
  const [worker] = await Promise.all(waiting);
  const scanned = await scan(visit, worker, frames, HEAP_LOOKS);
  return { scanned, mainThread: await traceTasks(visit.session, TRACED) };
}

import { indexEntries } from '../../../src/core/history/search/index-entries.ts';
import { searchEntries } from '../../../src/core/history/search/search-entries.ts';
import type { Result } from '../../../src/core/result.ts';
import { deleteHistory } from '../../../src/history/delete-history.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import { makeEntries } from './make-entries.ts';

// Runs in the page of a real browser.

const NAME = 'inklens-bench';
const FIRST_SCREEN = 30; // entries
const ROUNDS = 5;
const QUERIES = ['7', '12345', '00 12', 'müller', 'march', '21 november', '2026-11-21', 'nothing like it'];

/** Milliseconds: the median of the rounds, or of the slowest search in each round. */
export interface HistoryTimes {
  readonly put: number;
  readonly open: number;
  readonly firstScreen: number;
  readonly all: number;
  readonly index: number;
  readonly search: number;
}

/** Keeps so many entries anew. @returns milliseconds */
export async function fillHistory(count: number): Promise<number> {
  value(await deleteHistory(NAME));
  const history = value(await openHistory(NAME));
  const entries = makeEntries(count, Date.now());
  const [put] = await time(async () => value(await history.entries.putAll(entries)));
  history.close();
  return put;
}

/** Opens what is kept, shows a first screen, loads all, and searches. */
export async function measureHistory(): Promise<Omit<HistoryTimes, 'put'>> {
  const rounds: Omit<HistoryTimes, 'put'>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [open, history] = await time(async () => value(await openHistory(NAME)));
    const [firstScreen] = await time(async () => value(await history.entries.newest(FIRST_SCREEN)));
    const [all, entries] = await time(async () => value(await history.entries.all()));
    const [index, indexed] = await time(() => indexEntries(entries, { locale: 'en-GB', now: Date.now() }));
    const searches: number[] = [];
    for (const query of QUERIES) searches.push((await time(() => searchEntries(indexed, { query })))[0]);
    rounds.push({ open, firstScreen, all, index, search: Math.max(...searches) });
    history.close();
  }
  const median = (key: keyof (typeof rounds)[number]): number =>
    rounds.map((times) => times[key]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  return {
    open: median('open'),
    firstScreen: median('firstScreen'),
    all: median('all'),
    index: median('index'),
    search: median('search'),
  };
}

async function time<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const done = await work();
  return [performance.now() - start, done];
}

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

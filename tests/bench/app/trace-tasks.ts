import type { CDPSession } from 'playwright-core';
import { spreadOf, type Spread } from './spread.ts';

/** An event of the browser's tracer; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
}

/** How the main thread was used. */
export interface MainThread {
  /** Its tasks' lengths, milliseconds: those of at least one. */
  readonly tasks: Spread;
  /** Share of the time that it was at work. */
  readonly busy: number;
}

const CATEGORIES = ['toplevel', 'blink.user_timing'];
/** A mark that the page sets: its event tells which thread of which process is the page's. */
const MARK = 'main-thread';

/** Looks at the page's main thread for so long, milliseconds. */
export async function traceTasks(session: CDPSession, duration: number): Promise<MainThread> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    for (const event of value as TraceEvent[]) if (event.name === MARK || isTask(event)) events.push(event);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES },
  });
  await session.send('Runtime.evaluate', { expression: `performance.mark('${MARK}')` });
  await new Promise((resolve) => setTimeout(resolve, duration));
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', collect);
  return summariseTasks(events, duration);
}

const isTask = ({ ph, name }: TraceEvent): boolean => ph === 'X' && name.endsWith('RunTask');

/** What the tracer says of the thread that set the mark. @throws Error where none did */
export function summariseTasks(events: readonly TraceEvent[], duration: number): MainThread {
  const mark = events.find(({ name }) => name === MARK);
  if (mark === undefined) throw new Error('the trace shows no mark of the page, expected one');
  const tasks = events
    .filter((event) => isTask(event) && event.pid === mark.pid && event.tid === mark.tid)
    .map(({ dur = 0 }) => dur / 1000);
  const busy = tasks.reduce((sum, length) => sum + length, 0) / duration;
  return { tasks: spreadOf(tasks.filter((length) => length >= 1)), busy };
}

import { expect, test } from 'vitest';
import { summariseTasks } from '../../../bench/app/trace-tasks.ts';

const MARK = { name: 'main-thread', ph: 'R', pid: 7, tid: 1 };
const task = (milliseconds: number, pid = 7, tid = 1) => ({
  name: 'ThreadControllerImpl::RunTask',
  ph: 'X',
  pid,
  tid,
  dur: milliseconds * 1000,
});

test("only tasks of the page's own main thread count, and short ones only for how busy it was", () => {
  const events = [task(0.5), task(9), task(90, 8), task(70, 7, 2), MARK, task(30.5), { ...task(99), name: 'Layout' }];
  expect(summariseTasks(events, 100)).toEqual({ tasks: { p50: 9, p95: 30.5, max: 30.5 }, busy: 0.4 });
});

test('a trace without the mark is of no use', () => {
  expect(() => summariseTasks([task(3)], 100)).toThrow(/no mark/);
});

import type { ReactiveControllerHost } from 'lit';
import { expect, test, vi } from 'vitest';
import { PartsController, type PartName, type PartsSource } from '../../../src/ui/session/parts-controller.ts';

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

/** Parts that can't be fetched until `there`, and what became of the wish for them. */
function makeParts() {
  const state = { there: false, fetched: 0, reloads: 0, missing: [] as PartName[] };
  const fetchPart = (): Promise<unknown> => {
    state.fetched += 1;
    return state.there ? Promise.resolve({}) : Promise.reject(new TypeError('Failed to fetch'));
  };
  const names: readonly PartName[] = ['work', 'about', 'settings', 'formats', 'camera', 'character'];
  const source: PartsSource = {
    parts: Object.fromEntries(names.map((name) => [name, fetchPart])) as unknown as PartsSource['parts'],
    reload: () => (state.reloads += 1),
  };
  return { state, controller: new PartsController(host, (name) => state.missing.push(name), source) };
}

test('a part is fetched once', async () => {
  const { state, controller } = makeParts();
  state.there = true;
  controller.need('work');
  controller.need('work');
  await Promise.resolve();
  expect(state).toMatchObject({ fetched: 1, missing: [], reloads: 0 });
});

test('a part that is missing is told of, and asked for again when it is needed again', async () => {
  const { state, controller } = makeParts();
  controller.need('work');
  await expect.poll(() => state.missing).toEqual(['work']);
  state.there = true;
  controller.need('work');
  await expect.poll(() => state.fetched).toBe(2);
  expect(state).toMatchObject({ missing: ['work'], reloads: 0 });
});

test('where the browser keeps the failure though the server is there, the page starts anew', async () => {
  const { state, controller } = makeParts();
  controller.need('work');
  await expect.poll(() => state.missing).toEqual(['work']);
  controller.need('work');
  await expect.poll(() => state.reloads).toBe(1);
  expect(state.missing).toEqual(['work']);
});

test('without a network nothing is reloaded: there would be no page', async () => {
  const { state, controller } = makeParts();
  vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  controller.need('work');
  await expect.poll(() => state.missing).toEqual(['work']);
  controller.need('work');
  await expect.poll(() => state.missing).toEqual(['work', 'work']);
  expect(state.reloads).toBe(0);
  vi.restoreAllMocks();
});

test('in idle moments all are fetched, one after another, whatever becomes of each', async () => {
  const { state, controller } = makeParts();
  controller.hostConnected();
  await expect.poll(() => state.fetched).toBe(6);
  expect(state).toMatchObject({ missing: [], reloads: 0 });
  controller.hostDisconnected();
});

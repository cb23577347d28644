import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { KeptEntry } from '../../../src/core/history/entry.ts';
import { err } from '../../../src/core/result.ts';
import type { History } from '../../../src/history/history.ts';
import { openHistory } from '../../../src/history/open-history.ts';
import { deleteHistory } from '../../../src/history/delete-history.ts';
import type { AskHistory } from '../../../src/ui/kept/history-controller.ts';
import '../../../src/ui/device/storage-screen/storage-screen.ts';
import type { StorageScreen } from '../../../src/ui/device/storage-screen/storage-screen.ts';
import { mount } from '../support/mount.ts';

const NAME = 'inklens-test-of-storage';
let history: History;

beforeEach(async () => {
  const opened = await openHistory(NAME);
  if (!opened.ok) throw new Error(opened.error.kind);
  history = opened.value;
  const thumbnail = { width: 1, height: 1, type: 'image/webp', bytes: new ArrayBuffer(4) };
  const entry = (id: string): KeptEntry => ({ id, text: '00501', format: 'zip', at: 1, confidence: 0.9, note: '' });
  await history.entries.putAll([{ ...entry('a'), thumbnail }, entry('b'), entry('c')]);
  await history.lists.put({ id: 'l', name: 'Forms', format: 'zip', at: 1 });
});
afterEach(async () => {
  history.close();
  await deleteHistory(NAME);
  vi.restoreAllMocks();
});

const ask: AskHistory = (body) => body(history);

async function open(part: Partial<StorageScreen> = {}): Promise<StorageScreen> {
  const screen = document.createElement('inklens-storage-screen');
  Object.assign(screen, { ask, measureFiles: () => Promise.resolve(14_200_000), ...part });
  return mount(screen);
}

const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const counts = async (): Promise<unknown> => {
  const counted = await history.counts();
  return counted.ok ? counted.value : counted.error;
};

test('says what is kept, and how much', async () => {
  await open();
  await expect.element(row('Strings that were read')).toHaveTextContent('3');
  await expect.element(row('Small pictures of them')).toHaveTextContent('1');
  await expect.element(row('Lists')).toHaveTextContent('1');
  await expect.element(row('Meters')).toHaveTextContent('0');
  await expect.element(row('The app itself')).toHaveTextContent('14.2 MB');
  expect(page.getByRole('button', { name: 'Delete: Meters' }).element()).toHaveProperty('disabled', true);
});

test('deletes a part after a question, whose answer has the focus; “Keep” keeps it', async () => {
  const screen = await open();
  await expect.element(row('Small pictures of them')).toHaveTextContent('1');
  await press('Delete: Small pictures of them');
  await expect.poll(() => screen.shadowRoot?.activeElement?.textContent.trim()).toBe('Keep');
  await press('Keep');
  expect(await counts()).toMatchObject({ thumbnails: 1 });
  await press('Delete: Small pictures of them');
  await press('Delete');
  await expect.element(row('Small pictures of them')).toHaveTextContent('0');
  expect(await counts()).toMatchObject({ entries: 3, thumbnails: 0, lists: 1 });
});

test('deletes all of it, and says so', async () => {
  const screen = await open();
  const notes: string[] = [];
  screen.addEventListener('note', ({ text }) => notes.push(text));
  await expect.element(row('Lists')).toHaveTextContent('1');
  await press('Delete all of this');
  await press('Delete');
  await expect.poll(() => notes).toEqual(['Deleted']);
  expect(await counts()).toEqual({ entries: 0, thumbnails: 0, lists: 0, meters: 0, samples: 0 });
  await expect.element(page.getByRole('button', { name: 'Delete all of this' })).toBeDisabled();
});

test('where the history can’t be opened, says so and what helps', async () => {
  await open({ ask: () => Promise.resolve(err({ kind: 'broken', message: 'UnknownError' })) });
  await expect.element(page.getByRole('alert')).toHaveTextContent('What was kept can’t be opened');
  await press('Start over');
  await expect.element(page.getByRole('group', { name: /^Delete what was kept/ })).toBeVisible();
  await press('Keep');
});

test('asks the browser to keep it, where it may be cleared', async () => {
  vi.spyOn(navigator.storage, 'persisted').mockResolvedValue(false);
  const persist = vi.spyOn(navigator.storage, 'persist').mockResolvedValue(false);
  const screen = await open();
  const notes: string[] = [];
  screen.addEventListener('note', ({ text }) => notes.push(text));
  await press('Ask it not to');
  await expect.poll(() => notes).toEqual(['The browser does not promise it. Installing the app helps.']);
  expect(persist).toHaveBeenCalledOnce();
});

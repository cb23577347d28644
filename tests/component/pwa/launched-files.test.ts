import { afterEach, expect, test } from 'vitest';
import { receiveLaunchedFiles } from '../../../src/pwa/launched-files.ts';

type Consumer = (launch: { readonly files?: readonly unknown[] }) => void;

afterEach(() => void delete (window as { launchQueue?: unknown }).launchQueue);

/** Stands in for the system, which opens no test with a file. */
function fakeQueue(): (files?: readonly unknown[]) => void {
  let consumer: Consumer | undefined;
  const launchQueue = { setConsumer: (next: Consumer) => (consumer = next) };
  Object.defineProperty(window, 'launchQueue', { configurable: true, value: launchQueue });
  return (files) => consumer?.(files === undefined ? {} : { files });
}

test('files that the app is opened with are taken together; one that is gone is named', async () => {
  const launch = fakeQueue();
  const taken: string[][] = [];
  const missing: string[] = [];
  receiveLaunchedFiles({
    onFiles: (files) => taken.push(files.map(({ name }) => name)),
    onMissing: (name) => missing.push(name),
  });
  const handle = (name: string) => ({ name, getFile: () => Promise.resolve(new File([], name)) });
  launch([handle('a.jpg'), { name: 'gone.jpg', getFile: () => Promise.reject(new Error('gone')) }, handle('b.png')]);
  await expect.poll(() => taken).toEqual([['a.jpg', 'b.png']]);
  expect(missing).toEqual(['gone.jpg']);

  launch();
  launch([]);
  launch([handle('c.jpg')]);
  await expect.poll(() => taken).toEqual([['a.jpg', 'b.png'], ['c.jpg']]);
});

test('where the browser has no such way, nothing happens', () => {
  expect(() => receiveLaunchedFiles({ onFiles: () => undefined, onMissing: () => undefined })).not.toThrow();
});

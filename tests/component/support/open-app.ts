import { createReaderClient } from '../../../src/reader/create-reader-client.ts';
import '../../../src/ui/app/app-shell/app-shell.ts';
import type { AppShell } from '../../../src/ui/app/app-shell/app-shell.ts';
import { afterEach, beforeEach, vi } from 'vitest';
import type { PaintedCamera } from './painted-camera.ts';

/** What the reader's worker does; see `scripted-worker.ts`. */
export type WorkerScript =
  'reads' | 'corrupt' | 'loading' | 'dies' | 'vanishes' | 'unreadable' | 'sure' | 'blank' | 'passing' | 'elsewhere';

/** How long a test waits for what takes a moment, milliseconds. */
export const SOON = { timeout: 10_000 };

let opened: AppShell | undefined;

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  opened?.remove();
  opened = undefined;
  vi.restoreAllMocks();
});

/** Opens the app with a reader of which each new worker takes the next script; the last one stays. Closed when the test ends. */
export async function openApp(...scripts: readonly WorkerScript[]): Promise<AppShell> {
  let started = 0;
  const app = document.createElement('inklens-app');
  app.reader = createReaderClient(() => {
    const name = scripts[Math.min(started, scripts.length - 1)] ?? 'reads';
    started += 1;
    return new Worker(new URL('./scripted-worker.ts', import.meta.url), { type: 'module', name });
  });
  app.demoUrl = '/demo.jpg';
  document.body.append(app);
  opened = app;
  await app.updateComplete;
  return app;
}

/** Answers the next requests for a camera, one after the other; the last answer stays. */
export function answerCamera(...answers: readonly (PaintedCamera | Error)[]): void {
  let asked = 0;
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(() => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer === undefined) throw new Error('no answer');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer.stream);
  });
}

/** Lets the workers that are loading be ready. */
export const finishLoading = (): void => tellWorkers('finish-loading');

/** Has the workers find a second string in the pictures that come. */
export const findMore = (): void => tellWorkers('find-more');

function tellWorkers(what: string): void {
  const channel = new BroadcastChannel(what);
  channel.postMessage(what);
  channel.close();
}

/** Makes the page believe that it is hidden, or seen again. */
export function setHidden(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Drops files on the page, all at once. */
export function drop(...files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

/** Pastes a file. */
export function paste(file: File): void {
  const clipboardData = new DataTransfer();
  clipboardData.items.add(file);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

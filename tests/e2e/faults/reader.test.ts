import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { openApp, type OpenApp } from '../support/open-app.ts';
import { appNumber, expectReading } from '../support/reading.ts';
import { breakParts, changed, lost, preceded, type BrokenParts } from './broken-parts.ts';

const SOON = { timeout: 30_000 };
const RESTARTED = 'The reader stopped and is started again.';

// One page bears all of it, one fault after the other, and reads its picture in the end.
let opened: OpenApp;
beforeAll(async () => {
  // A service worker would answer the worker's requests, and no part could be broken.
  opened = await openApp({ context: { serviceWorkers: 'block' } });
});
afterAll(() => opened[Symbol.asyncDispose]());

const press = (name: string): Promise<void> => opened.page.getByRole('button', { name }).click();

/** The camera's frames are read: so many more than were. */
async function expectMoreFrames(count: number): Promise<void> {
  const before = (await appNumber(opened.page, 'frames')) || 0;
  await expect.poll(() => appNumber(opened.page, 'frames'), SOON).toBeGreaterThanOrEqual(before + count);
  expect(await opened.app.getAttribute('data-state')).toBe('camera');
}

/** The worker's global object, with the WebGL contexts that it asked for. */
interface WithContexts {
  readonly contexts: WebGL2RenderingContext[];
}

const keepContexts = `self.contexts = [];
const { getContext } = OffscreenCanvas.prototype;
OffscreenCanvas.prototype.getContext = function (...args) {
  const context = getContext.apply(this, args);
  if (String(args[0]).startsWith('webgl') && context !== null) self.contexts.push(context);
  return context;
};`;

/** Runs in the worker. @returns how many are lost now */
function loseContexts(): number {
  const { contexts } = self as unknown as WithContexts;
  for (const context of contexts)
    if (!context.isContextLost()) context.getExtension('WEBGL_lose_context')?.loseContext();
  return contexts.length;
}

const refuseWasm = `for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming']) {
  WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError('refused'));
}`;

describe('a reader that is broken', () => {
  test.each<[string, BrokenParts, string]>([
    ['weights that break off', { weights: changed((bytes) => bytes.subarray(0, 1000)) }, 'The reader is damaged'],
    [
      'weights that are no numbers',
      { weights: changed((bytes) => Buffer.alloc(bytes.length, 0xff)) },
      'The reader is damaged',
    ],
    [
      'a net of another shape',
      { model: changed((json) => Buffer.from(json.toString().replace(/"units":\s*48/, '"units":47'))) },
      'The reader is damaged',
    ],
    ['WebAssembly that is refused', { worker: preceded(refuseWasm) }, 'The reader did not load'],
    ['a part that does not come', { opencv: lost }, 'The reader did not load'],
    ['a net that does not come', { weights: lost }, 'The reader did not load'],
  ])('by %s says so, and keeps the picture', async (_what, broken, title) => {
    const { page, app } = opened;
    await breakParts(page, broken);
    await press((await app.getAttribute('data-state')) === 'failure' ? 'Try again' : 'Try the demo picture');
    await page.getByRole('heading', { name: title }).waitFor(SOON);
    expect(await app.getAttribute('data-reader')).toBe('failed');
  });

  test('reads that picture once its parts are whole', async () => {
    await breakParts(opened.page);
    await press('Try again');
    await expectReading(opened.page, DEMO_STRINGS);
  });
});

describe('the camera is read on', () => {
  test('after the page was frozen for a while, as in the background', async () => {
    const { page, context } = opened;
    await press('Back to the start');
    await press('Start camera');
    await expectMoreFrames(3);
    const session = await context.newCDPSession(page);
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await expectMoreFrames(3);
  });

  test('after its worker was killed in the middle of a frame, without a word', async () => {
    const { page } = opened;
    // Without its WebAssembly, TensorFlow.js runs the net on WebGL from now on.
    await breakParts(page, { tensorflow: lost, worker: preceded(keepContexts) });
    await page.workers()[0].evaluate(() => self.close());
    await page.getByText(RESTARTED).waitFor(SOON);
    await expectMoreFrames(2);
  });

  test('after the system took the WebGL context back that the net ran on', async () => {
    const { page } = opened;
    await breakParts(page);
    const [worker] = page.workers();
    expect(await worker.evaluate(loseContexts)).toBe(1);
    await expect.poll(() => page.workers()[0] === worker, SOON).toBe(false);
    await expectMoreFrames(3);
  });
});

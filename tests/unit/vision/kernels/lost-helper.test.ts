import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadPixelKernelsNode } from '../../../../src/reader/load-pixel-kernels-node.ts';
import { startHelperNode } from '../../../fixtures/helpers/start-helper-node.ts';
import { PixelKernels } from '../../../../src/vision/kernels/pixel-kernels.ts';
import { countHelpers, type StartHelper } from '../../../../src/vision/kernels/team/kernel-team.ts';
import { pixelKernels, usePixelKernels } from '../../../../src/vision/kernels/use-pixel-kernels.ts';
import { waitForThreads } from './wait-for-threads.ts';

const SHARING = { least: 1, band: 500 };
const [WIDTH, HEIGHT] = [211, 97];
const PICTURE = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => (i * 37) % 251);

const plain = await PixelKernels.start(await loadPixelKernelsNode());

function smooth(kernels: PixelKernels): Uint8Array {
  return kernels.with((take) => {
    const [grey, out] = [kernels.put(take, PICTURE), take(PICTURE.length)];
    const rows = { rows: HEIGHT, pixels: PICTURE.length, scratch: 2 * WIDTH + 64 };
    kernels.runRows('smooth', rows, grey, WIDTH, HEIGHT, out);
    return kernels.bytes(out, PICTURE.length).slice();
  });
}

const EXPECTED = smooth(plain);

async function gather(start: StartHelper, helpers = 1): Promise<PixelKernels> {
  const kernels = await PixelKernels.start(await loadPixelKernelsNode(true), true);
  kernels.gather(helpers, start, SHARING);
  return kernels;
}

/** A thread that comes, claims a band of the first job, and then does as `end` says. */
const claimAnd =
  (end: string): StartHelper =>
  ({ board }) => {
    const script = `
      const { workerData: board } = require('node:worker_threads');
      Atomics.add(board, 2, 1);
      for (;;) {
        const claim = Atomics.load(board, 0);
        if ((claim & 255) > 0 && Atomics.compareExchange(board, 0, claim, claim - 1) === claim) break;
      }
      ${end}`;
    const worker = new Worker(script, { eval: true, workerData: board });
    return { end: () => void worker.terminate() };
  };

/** Smooths until the thread has claimed a band: the caller may be done before. */
function smoothUntilLost(kernels: PixelKernels): void {
  for (let round = 0; kernels.threads > 1 && round < 5000; round++) expect(smooth(kernels)).toEqual(EXPECTED);
  expect(kernels.threads).toBe(1);
  expect(smooth(kernels)).toEqual(EXPECTED);
}

describe('a helper', () => {
  test('that never comes is not waited for', async () => {
    const kernels = await gather(() => ({ end: () => undefined }), 3);
    const start = performance.now();
    expect(smooth(kernels)).toEqual(EXPECTED);
    expect(performance.now() - start).toBeLessThan(400);
    expect(kernels.threads).toBe(1);
  });

  test.each([
    ['dies', 'process.exit()'],
    ['sleeps for ever', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'],
  ])('that %s in a band is given up, and the picture comes out right', async (_, end) => {
    const kernels = await gather(claimAnd(end));
    await waitForThreads(kernels, 2);
    smoothUntilLost(kernels);
  });

  test('whose routine fails is given up at once', async () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const kernels = await gather((task, onEnd) => startHelperNode({ ...task, memory }, onEnd));
    kernels.with((take) => take(1 << 20)); // what follows lies beyond the other memory
    await waitForThreads(kernels, 2);
    const start = performance.now();
    kernels.with((take) => {
      take(1 << 18);
      smoothUntilLost(kernels);
    });
    expect(performance.now() - start).toBeLessThan(900);
  });

  test('that ends between two pictures is given up', async () => {
    let end = (): void => undefined;
    const kernels = await gather((task, onEnd) => {
      const helper = startHelperNode(task, onEnd);
      end = () => helper.end();
      return helper;
    }, 2);
    await waitForThreads(kernels, 3);
    expect(smooth(kernels)).toEqual(EXPECTED);
    end();
    await waitForThreads(kernels, 1);
    expect(smooth(kernels)).toEqual(EXPECTED);
  });

  test('that cannot be started is done without, and so are the others', async () => {
    const end = vi.fn();
    const start = vi.fn<StartHelper>((_, onEnd) => {
      onEnd();
      return { end };
    });
    const kernels = await gather(start, 3);
    expect(start).toHaveBeenCalledTimes(1);
    expect(end).toHaveBeenCalledTimes(1);
    expect(kernels.threads).toBe(1);
    expect(smooth(kernels)).toEqual(EXPECTED);
  });

  test('that a worker may not start is done without', async () => {
    const kernels = await gather(() => {
      throw new Error('no workers here');
    });
    expect(kernels.threads).toBe(1);
    expect(smooth(kernels)).toEqual(EXPECTED);
  });
});

test('a picture that shared memory has no room for is done alone, in other memory', async () => {
  const kernels = await gather(startHelperNode);
  await waitForThreads(kernels, 2);
  const big = kernels.with((take) => {
    const address = take(50_000_000);
    kernels.bytes(address + 49_999_999, 1)[0] = 7;
    return [kernels.bytes(address + 49_999_999, 1)[0], ...smooth(kernels)];
  });
  expect(big).toEqual([7, ...EXPECTED]);
  expect(kernels.threads).toBe(1);
  expect(smooth(kernels)).toEqual(EXPECTED);
});

describe('which kernels are used', () => {
  afterEach(async () => {
    vi.unstubAllGlobals();
    await usePixelKernels(() => Promise.reject(new Error('none')));
  });

  const load = vi.fn((isShared: boolean) => loadPixelKernelsNode(isShared));
  const gathered = async (mayShare: boolean, by = load): Promise<number | undefined> => {
    load.mockClear();
    await usePixelKernels(by, mayShare);
    pixelKernels()?.gather(1, startHelperNode, SHARING);
    const kernels = pixelKernels();
    return kernels && smooth(kernels).length;
  };

  test('a page that is not isolated has those without shared memory, and no helpers', async () => {
    expect(await gathered(false)).toBe(EXPECTED.length);
    expect(load.mock.calls).toEqual([[false]]);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(pixelKernels()?.threads).toBe(1);
  });

  test('one that is has those with, and none besides', async () => {
    expect(await gathered(true)).toBe(EXPECTED.length);
    expect(load.mock.calls).toEqual([[true]]);
    await vi.waitFor(() => expect(pixelKernels()?.threads).toBe(2), { timeout: 30_000 });
  });

  test('where there is no shared memory, those without', async () => {
    const { Memory } = WebAssembly;
    vi.spyOn(WebAssembly, 'Memory').mockImplementation(function (descriptor: WebAssembly.MemoryDescriptor) {
      if (descriptor.shared) throw new RangeError('could not allocate memory');
      return new Memory(descriptor);
    });
    expect(await gathered(true)).toBe(EXPECTED.length);
    vi.restoreAllMocks();
    expect(pixelKernels()?.threads).toBe(1);
  });

  test('where a helper is lost and there is no other memory, that picture fails, and none is looked at by them any more', async () => {
    await usePixelKernels(loadPixelKernelsNode, true);
    const kernels = pixelKernels();
    if (!kernels) throw new Error('expected kernels, got none');
    kernels.gather(1, claimAnd('process.exit()'), SHARING);
    await waitForThreads(kernels, 2);
    vi.spyOn(WebAssembly, 'Memory').mockImplementation(function () {
      throw new RangeError('could not allocate memory');
    });
    const smoothOften = (): void => {
      for (let round = 0; round < 5000; round++) smooth(kernels);
    };
    expect(smoothOften).toThrow('could not allocate memory');
    vi.restoreAllMocks();
    expect(pixelKernels()).toBeUndefined();
  });

  test('where the module with shared memory is refused, those without', async () => {
    const refusing = vi.fn((isShared: boolean) =>
      isShared ? Promise.reject(new Error('refused')) : loadPixelKernelsNode(),
    );
    expect(await gathered(true, refusing)).toBe(EXPECTED.length);
    expect(refusing.mock.calls).toEqual([[true], [false]]);
  });
});

test.each([
  [1, 0],
  [2, 1],
  [4, 3],
  [8, 3],
])('%d processors: %i helpers', (processors, helpers) => {
  expect(countHelpers(processors)).toBe(helpers);
});

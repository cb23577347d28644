import { expect, vi } from 'vitest';
import type { PixelKernels } from '../../../../src/vision/kernels/pixel-kernels.ts';

/** Resolves when so many threads share the work: each loads its modules first. */
export const waitForThreads = (kernels: PixelKernels, threads: number): Promise<void> =>
  vi.waitFor(() => expect(kernels.threads).toBe(threads), { timeout: 30_000 });

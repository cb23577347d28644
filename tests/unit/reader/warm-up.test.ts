import { expect, it, vi } from 'vitest';
import type { RgbaImage } from '../../../src/core/image.ts';
import { drawFigures, warmUp } from '../../../src/reader/warm-up.ts';

const NOTHING = { width: 0, height: 0, lines: [], advice: [], leftOut: 0 };

it('reads its picture until a picture of somebody waits', async () => {
  const read = vi.fn((image: RgbaImage) => Promise.resolve({ ...NOTHING, width: image.width }));
  await warmUp({ read }, () => false);
  const rounds = read.mock.calls.length;
  expect(rounds).toBeGreaterThan(1);
  await warmUp({ read }, () => read.mock.calls.length > rounds);
  expect(read).toHaveBeenCalledTimes(rounds + 1);
});

it('hears of a picture that comes while it reads', async () => {
  let wanted = false;
  setTimeout(() => (wanted = true)); // a message is a task of its own, too
  const read = vi.fn(() => Promise.resolve({ ...NOTHING }));
  await warmUp({ read }, () => wanted);
  expect(read).toHaveBeenCalledOnce();
});

it('draws ten figures, each as a display has it', () => {
  const { width, height, data } = drawFigures();
  expect(data).toHaveLength(4 * width * height);
  const ink = (figure: number): number => {
    let count = 0;
    for (let y = 0; y < height; y++)
      for (let x = 40 * (figure + 1); x < 40 * (figure + 2); x++) if (data[4 * (y * width + x)] < 128) count++;
    return count;
  };
  const counts = Array.from({ length: 10 }, (_, figure) => ink(figure));
  expect(counts.indexOf(Math.min(...counts))).toBe(1);
  expect(counts.indexOf(Math.max(...counts))).toBe(8);
  expect(counts.every((count) => count > 100)).toBe(true);
});

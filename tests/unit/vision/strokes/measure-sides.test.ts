import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/training/random.ts';
import { measureSides } from '../../../../src/vision/strokes/measure-sides.ts';
import { shareStandingOut } from '../../../../src/vision/strokes/share-standing-out.ts';

const [WIDTH, HEIGHT] = [60, 100];
const [LEFT, TOP, PEN, TALL] = [28, 15, 6, 70];
const [INK, PAPER] = [90, 180];

/** One upright stroke in noise of up to so many levels either way. */
function strokeIn(noise: number) {
  const random = createRandom(7);
  const labels = new Int32Array(WIDTH * HEIGHT);
  const data = new Uint8Array(WIDTH * HEIGHT).map((_, i) => {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    const isInk = x >= LEFT && x < LEFT + PEN && y >= TOP && y < TOP + TALL;
    labels[i] = Number(isInk);
    return (isInk ? INK : PAPER) + noise * (2 * random.next() - 1);
  });
  const component = { label: 1, box: [LEFT, TOP, PEN, TALL] as const, area: PEN * TALL };
  return measureSides(component, labels, { width: WIDTH, height: HEIGHT, data });
}

describe('measureSides', () => {
  it('tells how deep a stroke is, and how thick', () => {
    const { depth, thickness } = strokeIn(0);
    expect(depth).toBeCloseTo(1 - INK / PAPER, 5);
    expect(thickness).toBe(PEN);
  });

  it('sees that a stroke stands out of noise as deep as its ink', () => {
    expect(shareStandingOut(strokeIn(70))).toBeGreaterThan(0.8);
  });
});

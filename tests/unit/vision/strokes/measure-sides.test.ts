import { describe, expect, it } from 'vitest';
import { FRAME_BUDGET } from '../../../../src/core/frame-budget.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { measureSides } from '../../../../src/vision/strokes/measure-sides.ts';

const [WIDTH, HEIGHT] = [60, 100];
const [LEFT, TOP, PEN, TALL] = [28, 15, 6, 70];
const [INK, PAPER] = [90, 180];

/** One upright stroke in noise of up to so many levels either way, measured with so many like it. */
function strokeIn(noise: number, count = 1) {
  const random = createRandom(7);
  const labels = new Int32Array(WIDTH * HEIGHT);
  const data = new Uint8Array(WIDTH * HEIGHT).map((_, i) => {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    const isInk = x >= LEFT && x < LEFT + PEN && y >= TOP && y < TOP + TALL;
    labels[i] = Number(isInk);
    return (isInk ? INK : PAPER) + noise * (2 * random.next() - 1);
  });
  const component = { label: 1, box: [LEFT, TOP, PEN, TALL] as const, area: PEN * TALL };
  const all = Array.from({ length: count }, () => component);
  return measureSides(all, labels, { width: WIDTH, height: HEIGHT, data })[count - 1];
}

describe('measureSides', () => {
  it('tells how deep a stroke is, and how thick', () => {
    const { depth, thickness } = strokeIn(0);
    expect(depth).toBeCloseTo(1 - INK / PAPER, 5);
    expect(thickness).toBe(PEN);
  });

  it('sees that a stroke stands out of noise as deep as its ink', () => {
    expect(strokeIn(70).standingOut).toBeGreaterThan(0.8);
  });

  it('looks at each less closely where there are more than the budget has rows for', () => {
    const few = strokeIn(70, FRAME_BUDGET.samples / 20);
    expect(few).toEqual(strokeIn(70));
    const many = strokeIn(70, FRAME_BUDGET.components);
    expect(many).not.toEqual(few);
    expect(many.standingOut).toBeGreaterThan(0.8);
    expect(many.thickness).toBe(few.thickness);
  });
});

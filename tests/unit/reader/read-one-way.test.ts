import { describe, expect, it } from 'vitest';
import { FRAME_BUDGET } from '../../../src/core/frame-budget.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import { readImage } from '../../../src/reader/read-image.ts';
import { StageClock } from '../../../src/reader/stage-clock.ts';
import type { Classifier } from '../../../src/recognition/classifier.ts';
import { loadOpenCvNode } from '../../../src/vision/load-opencv-node.ts';

const [WIDTH, HEIGHT] = [1100, 700]; // pixels
const CELL = 36; // pixels
const [RADIUS, PEN] = [11, 3]; // pixels
const ALPHABET = [...'0123456789'];
const cv = await loadOpenCvNode();

/** Rings in rows, `count` of them. */
function drawRings(count: number): RgbaImage {
  const data = new Uint8ClampedArray(4 * WIDTH * HEIGHT).fill(230);
  const columns = Math.floor(WIDTH / CELL) - 1;
  for (let ring = 0; ring < count; ring++) {
    const [left, top] = [CELL * (0.5 + (ring % columns)), CELL * (0.5 + Math.floor(ring / columns))];
    for (let y = 0; y < CELL; y++) {
      for (let x = 0; x < CELL; x++) {
        const off = Math.abs(Math.hypot(x - CELL / 2, y - CELL / 2) - RADIUS);
        if (off < PEN / 2) data.fill(40, 4 * ((top + y) * WIDTH + left + x), 4 * ((top + y) * WIDTH + left + x) + 3);
      }
    }
  }
  return { width: WIDTH, height: HEIGHT, data };
}

/** How often a net to which nothing is a character is asked about a picture, and of how many glyphs. */
async function countAsked(image: RgbaImage): Promise<{ glyphs: number; leftOut: number }> {
  let glyphs = 0;
  const classes = ALPHABET.length + 1;
  const net: Classifier = {
    alphabet: ALPHABET,
    backend: 'none',
    classify: (asked) => {
      glyphs += asked.length;
      const logits = Float32Array.from({ length: asked.length * classes }, (_, i) =>
        i % classes === classes - 1 ? 9 : 0,
      );
      return Promise.resolve({ count: asked.length, classes, logits });
    },
    dispose: () => undefined,
  };
  const parts = { cv, classifiers: { digits: net, text: net } };
  const { leftOut } = await readImage(image, { format: 'digits', threshold: 0.5 }, parts, new StageClock());
  return { glyphs, leftOut };
}

describe('readImage', () => {
  it('looks for another way up where nothing can be read', async () => {
    const { glyphs } = await countAsked(drawRings(FRAME_BUDGET.components - 50));
    expect(glyphs).toBeGreaterThan(FRAME_BUDGET.glyphs);
  });

  it('looks one way only at more ink than a page of digits has', async () => {
    const { glyphs, leftOut } = await countAsked(drawRings(FRAME_BUDGET.components + 50));
    expect(glyphs).toBeGreaterThan(0);
    expect(glyphs).toBeLessThanOrEqual(FRAME_BUDGET.glyphs);
    expect(leftOut).toBeGreaterThan(0);
  });
});

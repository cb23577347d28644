import { afterEach, describe, expect, it } from 'vitest';
import type { RgbaImage } from '../../../src/core/image.ts';
import { loadOpenCvNode } from '../../../src/vision/load-opencv-node.ts';
import { measureLight } from '../../../src/vision/measure-light.ts';
import { toGray } from '../../../src/vision/to-gray.ts';
import { countMats, withMats } from '../../../src/vision/with-mats.ts';
import { drawPicture, type PicturePlan } from './draw-picture.ts';

const cv = await loadOpenCvNode();

const measure = (picture: RgbaImage) =>
  withMats((own) => {
    const working = toGray(cv, picture, undefined);
    if (!working) throw new Error('the picture is empty');
    const { cols: width, rows: height, data } = own(working.gray);
    return measureLight(cv, { width, height, data });
  });

const plan: PicturePlan = {
  width: 320,
  height: 240,
  shapes: Array.from({ length: 5 }, (_, i) => ({ stroke: [50 + 54 * i, 70, 58 + 54 * i, 170, 9] })),
  paper: () => 210,
  ink: 0.3,
};

async function blurred(sigma: number): Promise<RgbaImage> {
  const { default: sharp } = await import('sharp');
  const { width, height, data } = drawPicture({ ...plan, noise: 0 });
  const { buffer } = await sharp(data, { raw: { width, height, channels: 4 } })
    .blur(sigma)
    .raw()
    .toBuffer()
    .then((bytes) => ({ buffer: new Uint8ClampedArray(bytes) }));
  return { width, height, data: buffer };
}

afterEach(() => expect(countMats()).toBe(0));

describe('measureLight', () => {
  it('tells paper and contrast', () => {
    const light = measure(drawPicture(plan));
    expect(light.paper).toBe(210);
    expect(light.burnt).toBe(0);
    expect(light.contrast).toBeGreaterThan(120);
  });

  it('finds edges spread the further the more they are blurred, in noise too', async () => {
    const edges = await Promise.all([1, 3, 6].map(async (sigma) => measure(await blurred(sigma)).edge ?? 0));
    expect(edges[0]).toBeGreaterThan(1.5);
    expect(edges[1]).toBeGreaterThan(1.3 * edges[0]);
    expect(edges[2]).toBeGreaterThan(1.3 * edges[1]);
    const noisy = measure(drawPicture({ ...plan, noise: 6 }));
    expect(noisy.edge).toBeLessThan(edges[1]);
  });

  it('finds no edges on bare paper', () => {
    expect(measure(drawPicture({ ...plan, shapes: [], noise: 3 })).edge).toBeUndefined();
  });

  it('tells how much is burnt out, and how light the rest is', () => {
    const light = measure(drawPicture({ ...plan, shapes: [], paper: (x) => (x < 80 ? 255 : 150) }));
    expect(light.burnt).toBeCloseTo(0.25, 2);
    expect(light.rest).toBe(150);
  });
});

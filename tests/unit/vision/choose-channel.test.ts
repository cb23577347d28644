import { describe, expect, it } from 'vitest';
import type { RgbaImage } from '../../../src/core/image.ts';
import { createRandom } from '../../../src/training/random.ts';
import { chooseChannel } from '../../../src/vision/choose-channel.ts';
import { drawInk, type InkShape } from '../core/draw-ink.ts';

type Colour = readonly [red: number, green: number, blue: number];

const [WIDTH, HEIGHT] = [480, 320];
const strokes: InkShape[] = Array.from({ length: 6 }, (_, i) => ({
  stroke: [60 + 60 * i, 120, 72 + 60 * i, 200, 6],
}));

/** Strokes of one colour on paper of another, with a sensor's noise in each channel. */
function draw(paper: Colour, ink: Colour, shapes: readonly InkShape[] = strokes, noise = 3): RgbaImage {
  const random = createRandom(7);
  const coverage = drawInk(WIDTH, HEIGHT, shapes, 3).data;
  const data = new Uint8ClampedArray(4 * WIDTH * HEIGHT).fill(255);
  coverage.forEach((level, i) => {
    for (let channel = 0; channel < 3; channel++) {
      const colour = paper[channel] + (level / 255) * (ink[channel] - paper[channel]);
      data[4 * i + channel] = colour + random.between(-noise, noise);
    }
  });
  return { width: WIDTH, height: HEIGHT, data };
}

describe('chooseChannel', () => {
  it.each<[string, Colour, Colour]>([
    ['black on white', [240, 240, 236], [30, 30, 34]],
    ['blue on white', [240, 240, 236], [40, 60, 150]],
    ['red on white', [240, 240, 236], [200, 40, 50]],
    ['pencil on cream', [246, 239, 222], [150, 150, 152]],
    ['chalk on a blackboard', [38, 52, 47], [228, 230, 224]],
  ])('stays with brightness, which has the least noise: %s', (_, paper, ink) => {
    expect(chooseChannel(draw(paper, ink), [0, 0, WIDTH, HEIGHT])).toBe('grey');
  });

  it.each<[string, Colour, Colour, string]>([
    ['yellow on white', [244, 243, 239], [252, 232, 70], 'blue'],
    ['green on salmon', [226, 118, 104], [100, 168, 90], 'red'],
    ['red chalk on a green board', [44, 100, 70], [150, 60, 60], 'red'],
  ])('takes the channel that tells ink from paper of the same brightness: %s', (_, paper, ink, channel) => {
    expect(chooseChannel(draw(paper, ink), [0, 0, WIDTH, HEIGHT])).toBe(channel);
  });

  it('looks at the region alone', () => {
    const image = draw([244, 243, 239], [252, 232, 70]);
    expect(chooseChannel(image, [40, 100, 380, 130])).toBe('blue');
    expect(chooseChannel(image, [0, 0, WIDTH, 100])).toBe('grey');
  });

  it('keeps brightness where the other channel would lose writing that brightness shows', () => {
    const image = draw([244, 243, 239], [252, 232, 70]);
    const blue = draw([244, 243, 239], [60, 60, 232], [{ stroke: [60, 250, 420, 250, 6] }]);
    const start = 4 * WIDTH * 230;
    image.data.set(blue.data.subarray(start), start);
    expect(chooseChannel(image, [0, 0, WIDTH, 230])).toBe('blue');
    expect(chooseChannel(image, [0, 0, WIDTH, HEIGHT])).toBe('grey');
  });

  it('is not misled by colour noise in the dark', () => {
    expect(chooseChannel(draw([12, 12, 12], [12, 12, 12], [], 6), [0, 0, WIDTH, HEIGHT])).toBe('grey');
  });

  it.each([
    [1, 1],
    [2, 700],
    [700, 2],
  ])('works on a region of %i×%i', (width, height) => {
    const data = new Uint8ClampedArray(4 * width * height).fill(128);
    expect(chooseChannel({ width, height, data }, [0, 0, width, height])).toBe('grey');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRAME_BUDGET } from '../../../src/core/frame-budget.ts';
import type { GrayImage, RgbaImage } from '../../../src/core/image.ts';
import { createReader, type Reader } from '../../../src/reader/create-reader.ts';
import { DEFAULT_THRESHOLD } from '../../../src/reader/read-options.ts';
import { READER_MODELS } from '../../../src/reader/reader-models.ts';
import type { VerifiableClassifier } from '../../../src/recognition/classifier.ts';
import { loadNodeClassifiers } from '../../../src/recognition/load-node-classifier.ts';
import { createRandom } from '../../../src/training/random.ts';
import { loadOpenCvNode } from '../../../src/vision/load-opencv-node.ts';
import { drawInkLine } from '../../fixtures/hand-line/draw-ink-line.ts';
import { paintSmallText } from '../../fixtures/sheet/prints/paint-small-text.ts';
import { drawTexture } from '../../fixtures/texture/draw-texture.ts';

const [WIDTH, HEIGHT] = [960, 640]; // pixels
const MARGIN = 40;
const CAPITAL = 20; // height of the print's capitals, pixels
/** At most four angles are tried; a few more where some of what was seen looked like characters. */
const MOST_OF_ANYTHING = FRAME_BUDGET.glyphs + FRAME_BUDGET.glyphsTurned + 4 * FRAME_BUDGET.probes;

let reader: Reader;
let shown = 0; // glyphs that the net saw

const counted = (classifier: VerifiableClassifier): VerifiableClassifier => ({
  ...classifier,
  classify: (glyphs) => {
    shown += glyphs.length;
    return classifier.classify(glyphs);
  },
});

beforeAll(async () => {
  const loaded = await loadNodeClassifiers(READER_MODELS);
  if (!loaded.ok) throw new Error(loaded.error.message);
  const { classifiers, refused } = loaded.value;
  reader = createReader({
    cv: await loadOpenCvNode(),
    classifiers: { digits: counted(classifiers.digits), text: counted(classifiers.text) },
    refused,
  });
});
afterAll(() => reader.dispose());

async function read(image: RgbaImage) {
  shown = 0;
  return reader.read(image, { format: 'digits', threshold: DEFAULT_THRESHOLD });
}

/** A page full of print in the ink of `page`, with bare paper around it. */
function printPage(): GrayImage {
  const page: GrayImage = { width: WIDTH, height: HEIGHT, data: new Uint8Array(WIDTH * HEIGHT) };
  const [right, bottom] = [WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN].map((side) => side / CAPITAL);
  const place = { scale: CAPITAL, x: MARGIN, y: MARGIN };
  paintSmallText(page, { left: 0, right, top: 1, bottom, rows: [] }, 1, place, createRandom(3));
  return page;
}

/** Writes over the middle of the page, on a clean strip. */
function writeOver({ width, height, data }: GrayImage, line: GrayImage): void {
  const [left, top] = [(width - line.width) >> 1, (height - line.height) >> 1];
  data.fill(0, width * (top - MARGIN), width * (top + line.height + MARGIN));
  for (let y = 0; y < line.height; y++)
    data.set(line.data.subarray(y * line.width, (y + 1) * line.width), (top + y) * width + left);
}

function toPicture({ width, height, data }: GrayImage): RgbaImage {
  const pixels = new Uint8ClampedArray(4 * width * height);
  data.forEach((ink, i) => pixels.set([225 - 0.8 * ink, 224 - 0.8 * ink, 218 - 0.8 * ink, 255], 4 * i));
  return { width, height, data: pixels };
}

describe('the budget of one picture', () => {
  it('is kept by a page of print, of which most is left out and said to be', async () => {
    const { leftOut, lines } = await read(toPicture(printPage()));
    const characters = lines.reduce((sum, line) => sum + line.characters.length, 0);
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThanOrEqual(MOST_OF_ANYTHING + FRAME_BUDGET.glyphsACharacter * 20);
    expect(leftOut).toBeGreaterThan(20);
    expect(characters).toBeLessThan(40);
  });

  it('is spent on a number by hand first, whatever is printed around it', async () => {
    const page = printPage();
    writeOver(page, drawInkLine({ text: '38206', hand: 3, digitHeight: 70 }).ink);
    const { lines, leftOut } = await read(toPicture(page));
    expect(lines.map(({ text }) => text)).toContain('38206');
    expect(leftOut).toBeGreaterThan(10);
  });

  it.each(['noise', 'newsprint', 'carpet', 'wood', 'squared paper', 'blank paper'] as const)(
    'is kept by %s',
    async (texture) => {
      await read(drawTexture(texture, WIDTH, HEIGHT, 7));
      expect(shown).toBeLessThanOrEqual(MOST_OF_ANYTHING + FRAME_BUDGET.glyphsACharacter * 20);
    },
  );
});

import type { RgbaImage } from '../../../src/core/image.ts';
import { createRandom } from '../../../src/training/random.ts';
import type { Hand } from '../../fixtures/hand-line/hand.ts';
import { photographScene } from '../../fixtures/sheet/photograph-scene.ts';
import { drawPlainScene, drawText } from '../reading/plain-scene.ts';

/** A picture of one string of digits. */
export interface WrittenString {
  readonly image: RgbaImage;
  readonly text: string;
}

/** The strings that a hand writes on plain paper, one after the other; no two characters are quite alike. @param from number of the first */
export async function writeStrings(hand: Hand, from: number, count: number): Promise<WrittenString[]> {
  const strings: WrittenString[] = [];
  for (let index = from; index < from + count; index++) {
    const scene = drawPlainScene(hand.seed, index, 'digits');
    const text = drawText(createRandom(hand.seed, index, 0x7465), 'digits');
    const bands = scene.bands.map((band) => ({
      ...band,
      line: { ...band.line, text, hand: { ...hand, occasion: index } },
    }));
    const { image } = await photographScene({ ...scene, bands });
    strings.push({ image, text });
  }
  return strings;
}

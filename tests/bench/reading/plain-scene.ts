import { createRandom, type Random } from '../../../src/training/random.ts';
import { drawHand, type Hand } from '../../fixtures/hand-line/hand.ts';
import type { Scene } from '../../fixtures/sheet/scene.ts';
import type { Colour } from '../../fixtures/write-note.ts';

/** What the strings are made of: `digits` alone, or also the letters that the net tells apart. */
export type Characters = 'digits' | 'text';

const PAPERS: readonly Colour[] = [[244, 243, 239], [238, 236, 230], [246, 239, 222], [226, 226, 224], [232, 238, 240]]; // prettier-ignore
const INKS: readonly Colour[] = [[28, 28, 32], [32, 46, 118], [40, 40, 44], [20, 30, 84], [52, 52, 60]]; // prettier-ignore
const DIGITS = '0123456789';
const TEXT = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'; // no I and O: nobody tells them from 1 and 0 by their shape

/** Picture number `index`, before anything troubles it: a string in a hand of its own, on plain paper, in good light. */
export function drawPlainScene(seed: number, index: number, characters: Characters): Scene {
  const random = createRandom(seed, index, 0x706c);
  const hand = drawHand(seed * 100_003 + index);
  return {
    seed: seed * 100_003 + index,
    bands: [
      {
        line: {
          text: drawText(random, characters),
          hand: characters === 'text' ? afterFont(hand) : hand,
          digitHeight: random.between(42, 64),
        },
        paper: PAPERS[random.below(PAPERS.length)],
        ink: INKS[random.below(INKS.length)],
        depth: random.between(0.85, 1),
        grain: random.between(0.1, 0.3),
      },
    ],
    prints: [],
    margin: { x: random.between(0.8, 2.5), y: random.between(0.7, 1.8) },
    view: { slope: random.between(-2, 2), tilt: random.between(0, 8), turn: 0 },
    light: { shade: random.between(0, 0.3), shadow: 0, glare: 0 },
    camera: { blur: random.between(0.01, 0.02), noise: random.between(1.5, 4), scale: 1 },
  };
}

/** Three to seven characters; numbers often end in zeros and repeat themselves, as amounts do. */
export function drawText(random: Random, characters: Characters, length = 3 + random.below(5)): string {
  const alphabet = characters === 'text' ? TEXT : DIGITS;
  const text = Array.from({ length }, () => alphabet[random.below(alphabet.length)]);
  if (random.chance(0.2)) text.splice(-2, 2, '0', '0');
  if (random.chance(0.2)) text[1] = text[0];
  return text.join('');
}

/** Only hands after a font write letters. */
const afterFont = (hand: Hand): Hand => ({ ...hand, font: hand.font ?? 'patrick-hand' });

import { createRandom, type Random } from '../../../src/training/random.ts';
import type { Print, Scene } from '../../fixtures/sheet/scene.ts';
import type { Colour } from '../../fixtures/write-note.ts';
import { drawPlainScene } from '../reading/plain-scene.ts';

const PRINTED = 0.6; // share of the sheets that have something printed on them
const TOUCHING = 0.5; // share of the lines with neighbours that touch
const MARKED = 0.35; // share of the sheets with small print beside the writing

/** Digits as the world has them, each picture with its own mixture of troubles, none of them beyond reading. */
export function drawVariedScene(seed: number, index: number): Scene {
  const random = createRandom(seed, index, 0x6c61);
  const plain = drawPlainScene(seed, index, 'digits');
  const prints = [
    ...(random.chance(PRINTED) ? [drawPrint(random)] : []),
    ...(random.chance(MARKED) ? [print('text', random, 0.5, 1)] : []),
  ];
  const touching = random.chance(TOUCHING) ? random.between(0.1, 0.7) : 0;
  return {
    ...plain,
    bands: plain.bands.map((band) => ({
      ...band,
      line: { ...band.line, touching, digitHeight: random.between(28, 64) },
      depth: random.between(0.55, 1),
    })),
    prints,
    view: { slope: random.between(-5, 5), tilt: random.between(0, 15), turn: 0 },
    light: { shade: random.between(0, 0.5), shadow: random.chance(0.2) ? random.between(0, 0.4) : 0, glare: 0 },
    camera: { blur: random.between(0.01, 0.05), noise: random.between(1, 7), scale: 1 },
  };
}

const GROUNDS = ['waves', 'rings', 'hatch', 'lines', 'rule', 'squares'] as const;

const drawPrint = (random: Random): Print => print(GROUNDS[random.below(GROUNDS.length)], random, 0.1, 0.55);

function print(kind: Print['kind'], random: Random, least: number, most: number): Print {
  const grey = random.between(90, 160);
  const colour: Colour = [grey - random.between(0, 40), grey, grey + random.between(-20, 40)];
  const step = kind === 'lines' ? random.between(1.3, 2.2) : random.between(0.3, 1);
  return { kind, colour, darkness: random.between(least, most), step, width: random.between(0.02, 0.045) };
}

import type { Scene } from '../../../fixtures/sheet/scene.ts';
import type { Colour } from '../../../fixtures/write-note.ts';
import { drawText } from '../plain-scene.ts';
import { alterBands, type Kind, type Level } from '../kind.ts';

const CHALK: Colour = [228, 230, 224];
const BLACKBOARD: Colour = [38, 52, 47];
const SLATE: Colour = [70, 72, 76];

/** Light writing on dark ground, and both at once. */
export const REVERSED: Kind = {
  name: 'reversed',
  about: 'light on dark',
  grows: false,
  levels: [
    reverse('white on blue', [240, 240, 240], [30, 60, 130], 0.15),
    reverse('chalk on a blackboard', CHALK, BLACKBOARD, 0.4),
    reverse('wiped blackboard', [190, 192, 188], SLATE, 0.5),
    { name: 'both in one picture', alter: (scene, random) => addBoard(scene, drawText(random, 'digits')) },
  ],
};

function reverse(name: string, ink: Colour, paper: Colour, grain: number): Level {
  return { name, alter: (scene) => alterBands(scene, () => ({ ink, paper, grain })) };
}

/** A second string in chalk on a board under the first one's paper. */
function addBoard(scene: Scene, text: string): Scene {
  const [first] = scene.bands;
  return {
    ...scene,
    bands: [first, { ...first, line: { ...first.line, text }, ink: CHALK, paper: BLACKBOARD, grain: 0.4 }],
  };
}

import type { Scene } from '../../../fixtures/sheet/scene.ts';
import type { Colour } from '../../../fixtures/write-note.ts';
import { drawText } from '../plain-scene.ts';
import { alterBands, kindOfSorts, type Alter } from '../kind.ts';

const CHALK: Colour = [228, 230, 224];
const BLACKBOARD: Colour = [38, 52, 47];
const SLATE: Colour = [70, 72, 76];

/** Light writing on dark ground, and both at once. */
export const REVERSED = kindOfSorts('reversed', 'light on dark', [
  ['white on blue', reverse([240, 240, 240], [30, 60, 130], 0.15)],
  ['blackboard', reverse(CHALK, BLACKBOARD, 0.4)],
  ['wiped blackboard', reverse([190, 192, 188], SLATE, 0.5)],
  ['both in one picture', (scene, random, characters) => addBoard(scene, drawText(random, characters))],
]);

function reverse(ink: Colour, paper: Colour, grain: number): Alter {
  return (scene) => alterBands(scene, () => ({ ink, paper, grain }));
}

/** A second string in chalk on a board under the first one's paper. */
function addBoard(scene: Scene, text: string): Scene {
  const [first] = scene.bands;
  return {
    ...scene,
    bands: [first, { ...first, line: { ...first.line, text }, ink: CHALK, paper: BLACKBOARD, grain: 0.4 }],
  };
}

import type { Scene } from '../../../fixtures/sheet/scene.ts';
import { kindOfSorts } from '../kind.ts';
import { drawText } from '../plain-scene.ts';

/** Nothing in the way: what all other kinds are compared with. */
export const PLAIN = kindOfSorts('plain', 'good light, plain paper', [
  ['one line', (scene) => scene],
  ['two lines', (scene, random, characters) => addLine(scene, drawText(random, characters))],
]);

function addLine(scene: Scene, text: string): Scene {
  const [first] = scene.bands;
  return { ...scene, bands: [first, { ...first, line: { ...first.line, text } }] };
}

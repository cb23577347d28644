import type { Random } from '../../../../src/training/random.ts';
import type { Scene } from '../../../fixtures/sheet/scene.ts';
import { alterBands, kindOfSorts, kindOfStrengths } from '../kind.ts';

export const SHADOWED = kindOfStrengths(
  'shadowed',
  'light that the shadow takes',
  [0.3, 0.5, 0.65, 0.8],
  (share) => `${100 * share} %`,
  (scene, shadow) => ({ ...scene, light: { ...scene.light, shadow } }),
);

export const GLARE = kindOfStrengths(
  'glare',
  'contrast that it takes',
  [0.4, 0.6, 0.75, 0.88],
  (share) => `${100 * share} %`,
  (scene, glare) => ({ ...scene, light: { ...scene.light, glare } }),
);

export const TILTED = kindOfStrengths(
  'tilted',
  'angle of the camera to the sheet',
  [15, 30, 45, 55],
  (degrees) => `${degrees}°`,
  (scene, tilt) => ({ ...scene, view: { ...scene.view, tilt } }),
);

export const SLOPED = kindOfStrengths(
  'sloped',
  'how far the line climbs or falls',
  [5, 10, 20, 30],
  (degrees) => `${degrees}°`,
  (scene, degrees, random) => ({
    ...scene,
    view: { ...scene.view, slope: scene.view.slope + (random.chance(0.5) ? degrees : -degrees) },
  }),
);

export const TURNED = kindOfSorts(
  'turned',
  'the whole picture, clockwise',
  ([90, 180, 270] as const).map((turn) => [
    `${turn}°`,
    (scene, random) => turnScene(tellUpFromDown(scene, random), turn),
  ]),
);

const turnScene = (scene: Scene, turn: Scene['view']['turn']): Scene => ({ ...scene, view: { ...scene.view, turn } });

/** The scene with a digit in its string that is none upside down: 0, 1, 6, 8 and 9 alone may stand either way, and so may 2 and 5 in some hands. */
function tellUpFromDown(scene: Scene, random: Random): Scene {
  const digit = '347'[random.below(3)];
  return alterBands(scene, ({ line }) => ({
    line: /[347A-Z]/.test(line.text) ? line : { ...line, text: digit + line.text.slice(1) },
  }));
}

export const BLURRED = kindOfStrengths(
  'blurred',
  'σ in shares of a digit’s height',
  [0.04, 0.07, 0.1, 0.14],
  (share) => `${Math.round(100 * share)} %`,
  (scene, blur) => ({ ...scene, camera: { ...scene.camera, blur } }),
);

export const NOISY = kindOfStrengths('noisy', 'σ in grey levels', [15, 30, 50, 75], String, (scene, noise) => ({
  ...scene,
  camera: { ...scene.camera, noise },
}));

export const COARSE = kindOfStrengths(
  'low resolution',
  'height of a digit in pixels',
  [24, 16, 12, 9],
  String,
  (scene, pixels) => ({
    ...scene,
    camera: { ...scene.camera, scale: pixels / (scene.bands[0].line.digitHeight ?? pixels) },
  }),
);

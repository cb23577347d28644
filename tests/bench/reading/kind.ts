import type { Random } from '../../../src/training/random.ts';
import type { Scene } from '../../fixtures/sheet/scene.ts';

/** One strength of a trouble. */
export interface Level {
  /** What is measured, with its unit: `8°`, `σ 12`. */
  readonly name: string;
  /** Makes an untroubled scene troubled. `random` gives the same numbers at all levels of a kind. */
  readonly alter: (scene: Scene, random: Random) => Scene;
}

/** A kind of trouble, from weak to strong. */
export interface Kind {
  readonly name: string;
  readonly about: string;
  /** Whether its levels are one trouble growing, which a plot shows as a line; else they stand beside each other. */
  readonly grows: boolean;
  readonly levels: readonly Level[];
}

/** A kind whose levels differ by one number. */
export function kindOfStrengths(
  name: string,
  about: string,
  strengths: readonly number[],
  show: (strength: number) => string,
  alter: (scene: Scene, strength: number, random: Random) => Scene,
): Kind {
  const levels = strengths.map((strength): Level => ({
    name: show(strength),
    alter: (scene, random) => alter(scene, strength, random),
  }));
  return { name, about, grows: true, levels };
}

/** The scene with each of its bands changed. */
export const alterBands = (
  scene: Scene,
  alter: (band: Scene['bands'][number]) => Partial<Scene['bands'][number]>,
): Scene => ({
  ...scene,
  bands: scene.bands.map((band) => ({ ...band, ...alter(band) })),
});

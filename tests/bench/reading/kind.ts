import type { Random } from '../../../src/training/random.ts';
import { createRandom } from '../../../src/training/random.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import { photographScene } from '../../fixtures/sheet/photograph-scene.ts';
import type { Band, Scene } from '../../fixtures/sheet/scene.ts';
import { drawPlainScene, type Characters } from './plain-scene.ts';

/** Which picture of a level is wanted: the same request gives the same pixels. */
export interface PictureRequest {
  readonly seed: number;
  readonly index: number;
  readonly characters: Characters;
}

/** A picture and the strings that stand in it. */
export interface BenchPicture {
  readonly image: RgbaImage;
  readonly truth: readonly string[];
}

/** One strength of a trouble, or one of its sorts. */
export interface Level {
  /** What is measured, with its unit: `8°`. */
  readonly name: string;
  readonly draw: (request: PictureRequest) => Promise<BenchPicture>;
}

/** A kind of trouble. */
export interface Kind {
  readonly name: string;
  /** What its levels' names say. */
  readonly about: string;
  /** Whether the levels are one trouble that grows, from weak to strong; else they are sorts of it, side by side. */
  readonly grows: boolean;
  readonly levels: readonly Level[];
}

/**
 * Changes an untroubled scene.
 * @param random the same numbers at all levels of a kind, so that these differ by their strength alone
 */
export type Alter = (scene: Scene, random: Random, characters: Characters) => Scene;

/** A level whose pictures are plain scenes that were altered: the same strings by the same hands in every kind. */
export function alteredLevel(kind: string, name: string, alter: Alter): Level {
  const salt = [...kind].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  return {
    name,
    draw: async ({ seed, index, characters }) => {
      const scene = alter(drawPlainScene(seed, index, characters), createRandom(seed, index, salt), characters);
      const { image, lines } = await photographScene(scene);
      return { image, truth: lines.map(({ text }) => text) };
    },
  };
}

/** A kind whose levels differ by one number, from weak to strong. */
export function kindOfStrengths(
  name: string,
  about: string,
  strengths: readonly number[],
  show: (strength: number) => string,
  alter: (scene: Scene, strength: number, random: Random) => Scene,
): Kind {
  const levels = strengths.map((strength) =>
    alteredLevel(name, show(strength), (scene, random) => alter(scene, strength, random)),
  );
  return { name, about, grows: true, levels };
}

/** A kind of several sorts. */
export function kindOfSorts(
  name: string,
  about: string,
  sorts: readonly (readonly [name: string, alter: Alter])[],
): Kind {
  return { name, about, grows: false, levels: sorts.map(([sort, alter]) => alteredLevel(name, sort, alter)) };
}

/** The scene with each of its bands changed. */
export const alterBands = (scene: Scene, alter: (band: Band) => Partial<Band>): Scene => ({
  ...scene,
  bands: scene.bands.map((band) => ({ ...band, ...alter(band) })),
});

import type { Random } from '../../../../src/training/random.ts';
import { drawHand, type Hand } from '../../../fixtures/hand-line/hand.ts';
import { layLine } from '../../../fixtures/hand-line/lay-line.ts';
import { TOUCHES, type Touch } from '../../../fixtures/hand-line/touch-characters.ts';
import type { Scene } from '../../../fixtures/sheet/scene.ts';
import { alterBands, kindOfSorts, kindOfStrengths, type Alter } from '../kind.ts';

const percent = (share: number): string => `${100 * share} %`;

/** Strings of which more and more neighbours touch. */
export const TOUCHING_STRINGS = kindOfStrengths(
  'touching',
  'neighbours that touch',
  [0.25, 0.5, 0.75, 1],
  percent,
  (scene, touching) => alterBands(scene, ({ line }) => ({ line: { ...line, touching } })),
);

/** Two digits that touch in one way, and rows of zeros. */
export const TOUCHING_PAIRS = kindOfSorts('touching pairs', 'how two digits touch', [
  ...TOUCHES.map(
    (touch) =>
      [touch, (scene, random) => writeTouching(scene, random, undefined, [touch])] as const satisfies readonly [
        string,
        Alter,
      ],
  ),
  ['00', (scene, random) => writeTouching(scene, random, random.chance(0.3) ? '000' : '00', TOUCHES)],
]);

/** Room between digits beyond the hand's own. */
export const WIDELY_SPACED = kindOfStrengths(
  'spaced',
  'extra room, in digit heights',
  [0.3, 0.6, 1, 1.5],
  String,
  (scene, extraGap) => alterBands(scene, ({ line }) => ({ line: { ...line, extraGap } })),
);

const ATTEMPTS = 200; // hands and pairs tried until one touches in the way that was asked for

/** The scene with a text whose characters all touch in these ways; looks for a hand and, without a `text`, a pair of digits that can. */
function writeTouching(scene: Scene, random: Random, text: string | undefined, touches: readonly Touch[]): Scene {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const hand: Hand = drawHand(random.below(1e9));
    const pair = text ?? `${random.below(10)}${random.below(10)}`;
    const laid = layLine(pair, hand, { touching: 1, touches });
    if (!laid.touches.every((touch) => touch !== undefined && touches.includes(touch))) continue;
    return alterBands(scene, ({ line }) => ({ line: { ...line, text: pair, hand, touching: 1, touches } }));
  }
  throw new Error(
    `writeTouching: expected a hand that lets ${text ?? 'two digits'} touch by ${touches.join(', ')}, found none`,
  );
}

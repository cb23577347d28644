import type { Random } from '../../../../src/training/random.ts';
import type { Print, Scene } from '../../../fixtures/sheet/scene.ts';
import type { Colour } from '../../../fixtures/write-note.ts';
import { alterBands, kindOfSorts, kindOfStrengths, type Alter, type Kind } from '../kind.ts';

const LINE_COLOURS: readonly Colour[] = [[120, 160, 205], [150, 150, 155], [90, 120, 170], [190, 130, 140]]; // prettier-ignore
const PRINT_COLOURS: readonly Colour[] = [[110, 120, 130], [120, 130, 110], [90, 120, 150], [140, 110, 110]]; // prettier-ignore
const FORM_COLOURS: readonly Colour[] = [[60, 60, 62], [90, 120, 150], [170, 90, 80], [80, 110, 90]]; // prettier-ignore
const DARKNESS = [0.3, 0.5, 0.75, 1]; // how much of the paper a printed line hides

const show = (darkness: number): string => `${Math.round(100 * darkness)} %`;
const pick = <T>(choices: readonly T[], random: Random): T => choices[random.below(choices.length)];
const withPrints = (scene: Scene, ...prints: readonly Print[]): Scene => ({ ...scene, prints });

export const RULED = kindOfStrengths(
  'ruled',
  'darkness of ruled lines',
  DARKNESS,
  show,
  (scene, darkness, random) =>
  withPrints(scene, { kind: 'lines', colour: pick(LINE_COLOURS, random), darkness, step: random.between(1.3, 2.2), width: random.between(0.025, 0.05) }), // prettier-ignore
);

export const SQUARED = kindOfStrengths(
  'squared',
  'darkness of squares',
  DARKNESS,
  show,
  (scene, darkness, random) =>
  withPrints(scene, { kind: 'squares', colour: pick(LINE_COLOURS, random), darkness, step: random.between(0.5, 1.1), width: random.between(0.02, 0.04) }), // prettier-ignore
);

export const DOTTED = kindOfStrengths(
  'dotted',
  'darkness of dots',
  DARKNESS,
  show,
  (scene, darkness, random) =>
  withPrints(scene, { kind: 'dots', colour: pick(LINE_COLOURS, random), darkness, step: random.between(0.5, 1), width: random.between(0.04, 0.08) }), // prettier-ignore
);

export const BOXED = inCells('boxed', 'boxes');
export const COMB = inCells('comb', 'comb');

function inCells(name: string, kind: 'boxes' | 'comb'): Kind {
  return kindOfStrengths(name, `darkness of a form's ${kind}`, DARKNESS, show, (scene, darkness, random) => {
    const pitch = random.between(0.95, 1.35);
    const colour = pick(FORM_COLOURS, random);
    const width = random.between(0.025, 0.05);
    const celled = alterBands(scene, ({ line }) => ({ line: { ...line, pitch } }));
    return withPrints(celled, { kind, colour, darkness, step: pitch, width });
  });
}

/** A cheque: a pattern over all of the paper, a rule to write on, on some also print. */
export const PATTERNED = kindOfStrengths(
  'patterned',
  'darkness of a cheque’s pattern',
  [0.2, 0.4, 0.6, 0.8],
  show,
  (scene, darkness, random) => {
    const colour = pick(PRINT_COLOURS, random);
    const pattern: Print = { kind: pick(['waves', 'rings', 'hatch'], random), colour, darkness, step: random.between(0.09, 0.22), width: random.between(0.02, 0.04) }; // prettier-ignore
    const rule: Print = { kind: 'rule', colour: [50, 50, 54], darkness: random.between(0.5, 1), step: 1, width: random.between(0.03, 0.06) }; // prettier-ignore
    const print: Print = { kind: 'text', colour, darkness: 0.7 * darkness, step: random.between(0.2, 0.3), width: 0 };
    const grey = random.between(0.8, 1);
    const tinted = alterBands(scene, ({ paper: [red, green, blue] }) => ({
      paper: [red * grey, green * grey, blue * grey],
    }));
    return withPrints(tinted, pattern, ...(random.chance(0.7) ? [rule] : []), ...(random.chance(0.25) ? [print] : []));
  },
);

/** Ink and paper in colours of less and less contrast in grey, though never without one in some channel. */
export const COLOURED = kindOfSorts('coloured', 'ink on paper', [
  ['blue on yellow', colour([40, 70, 150], [246, 226, 120])],
  ['red on white', colour([206, 44, 52], [244, 243, 239])],
  ['green on pink', colour([40, 130, 84], [244, 186, 196])],
  ['orange on white', colour([240, 140, 40], [244, 243, 239])],
  ['red on green', colour([200, 60, 60], [120, 176, 124])],
  ['red on blue', colour([206, 60, 70], [116, 132, 186])],
]);

function colour(ink: Colour, paper: Colour): Alter {
  return (scene) => alterBands(scene, () => ({ ink, paper }));
}

export const FAINT = kindOfStrengths(
  'faint',
  'how much of the paper the pencil hides',
  [0.5, 0.3, 0.2, 0.13],
  show,
  (scene, depth) => alterBands(scene, () => ({ depth, grain: 0.45, ink: [72, 72, 76] })),
);

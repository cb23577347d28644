import { createRandom } from '../../../src/training/random.ts';
import { findTextLines } from '../../../src/vision/find-text-lines.ts';
import { drawInkLine } from '../../fixtures/hand-line/draw-ink-line.ts';
import { toInkMap } from '../../fixtures/hand-line/to-ink-map.ts';
import { collectCuts } from './collect-cuts.ts';
import type { CutSample } from './cut-sample.ts';

const PAIRS = 0.4; // share of the lines that are two digits only
const MORE_ZEROS = 0.25; // share of the digits that are zeros besides those by chance: amounts end in them, and they touch most
const [LOWEST, HIGHEST] = [28, 60]; // pixels of a digit

/** The cuts through lines of drawn digits of which many touch, each in a hand of its own. The same seed gives the same cuts. */
export function collectDrawnCuts(seed: number, lines: number): CutSample[] {
  return Array.from({ length: lines }, (_, index) => {
    const random = createRandom(seed, index, 0x63);
    const length = random.chance(PAIRS) ? 2 : 3 + random.below(5);
    const digits = Array.from({ length }, () => (random.chance(MORE_ZEROS) ? 0 : random.below(10)));
    const { ink, owners } = drawInkLine({
      text: digits.join(''),
      hand: random.below(2 ** 30),
      digitHeight: random.between(LOWEST, HIGHEST),
      touching: random.between(0.3, 1),
    });
    const map = toInkMap(ink);
    return collectCuts(map, findTextLines(map), (x, y) => owners[Math.floor(y) * ink.width + Math.floor(x)]);
  }).flat();
}

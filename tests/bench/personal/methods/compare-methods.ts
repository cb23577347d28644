import type { DescribedCharacter } from '../../../../src/core/personal/fit-adaptation.ts';
import type { DescribingClassifier } from '../../../../src/recognition/classifier.ts';
import { drawHand } from '../../../fixtures/hand-line/hand.ts';
import { drawOddHand } from '../draw-odd-hand.ts';
import { bestDigit, describeHand } from './described-hand.ts';
import { METHODS, type Adapt } from './methods.ts';

/** How many corrections are kept. */
export const KEPT = [1, 3, 10, 30] as const;
const TIMES = 40; // of each digit, by each odd hand; corrections come from the first half of them, fresh ones are the second
const USUAL_TIMES = 4;
const USUAL_HANDS = 24;
const MISLABELLED = 3; // rightly read characters that are kept under a wrong label, among ten corrections

/** Shares of the characters that are read rightly, 0–1. */
export interface MethodScore {
  readonly name: string;
  /** A hand's own fresh characters, by the number of its corrections kept (`KEPT`). */
  readonly own: readonly number[];
  /** The same with ten, and three rightly read ones that were kept under a wrong label. */
  readonly mislabelled: number;
  /** Characters of another odd hand, and of usual hands, with the most corrections. */
  readonly odd: number;
  readonly usual: number;
}

/** Compares the ways to learn from corrections on single drawn characters. */
export async function compareMethods(net: DescribingClassifier, hands: number, seed: number): Promise<MethodScore[]> {
  const odd: DescribedCharacter[][] = [];
  for (let hand = 0; hand < hands; hand++) odd.push(await describeHand(net, drawOddHand(1000 * seed + hand), TIMES));
  const usual: DescribedCharacter[] = [];
  for (let hand = 0; hand < USUAL_HANDS; hand++) {
    usual.push(...(await describeHand(net, drawHand(1000 * seed + 500 + hand), USUAL_TIMES)));
  }
  const writers = odd.map((all, index) => {
    const seen = all.slice(0, all.length / 2);
    const corrections = seen.filter((character) => bestDigit(character.logits) !== character.label);
    const right = seen.filter((character) => bestDigit(character.logits) === character.label);
    const slips = right.slice(index, index + MISLABELLED).map((character) => ({ ...character, label: (character.label + 1 + (index % 9)) % 10 })); // prettier-ignore
    return { corrections, slips, fresh: all.slice(all.length / 2), other: odd[(index + 1) % hands] };
  });
  return METHODS.map(({ name, fit }) => {
    const mean = (measure: (writer: (typeof writers)[number]) => number): number =>
      writers.reduce((sum, writer) => sum + measure(writer), 0) / writers.length;
    const taught = writers.map(({ corrections }) => fit(corrections.slice(0, Math.max(...KEPT))));
    return {
      name,
      own: KEPT.map((kept) => mean(({ corrections, fresh }) => shareRight(fit(corrections.slice(0, kept)), fresh))),
      mislabelled: mean(({ corrections, slips, fresh }) => shareRight(fit([...corrections.slice(0, 10), ...slips]), fresh)), // prettier-ignore
      odd: mean((writer) => shareRight(taught[writers.indexOf(writer)], writer.other)),
      usual: mean((writer) => shareRight(taught[writers.indexOf(writer)], usual)),
    };
  });
}

function shareRight(adapt: Adapt, characters: readonly DescribedCharacter[]): number {
  return characters.filter((character) => bestDigit(adapt(character)) === character.label).length / characters.length;
}

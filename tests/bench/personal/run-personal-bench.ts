import type { LabelledCrop } from '../../../src/core/personal/labelled-crop.ts';
import type { Reader } from '../../../src/reader/create-reader.ts';
import { drawHand } from '../../fixtures/hand-line/hand.ts';
import { tally, type LevelScore, type PictureOutcome } from '../reading/tally.ts';
import { drawOddHand } from './draw-odd-hand.ts';
import { collectCorrections, readTaught } from './measure-writer.ts';
import { writeStrings, type WrittenString } from './write-strings.ts';

/** How many corrections are kept. */
export const KEPT = [0, 1, 3, 10, 30] as const;
/** Strings that a writer's corrections are waited for. */
const MOST_TRIED = 150;
/** Usual hands whose strings are read with another's corrections, and strings of each. */
const USUAL_HANDS = 12;
const USUAL_STRINGS = 2;

export interface PersonalBenchOptions {
  readonly writers: number;
  /** Fresh strings of each writer. */
  readonly strings: number;
  readonly seed: number;
}

/** A row of the report: with so many corrections. */
export interface PersonalRow {
  readonly kept: number;
  /** The writer's own fresh strings, those of another odd hand, and those of usual hands. */
  readonly own: LevelScore;
  readonly odd: LevelScore;
  readonly usual: LevelScore;
}

interface Row {
  readonly own: PictureOutcome[];
  readonly odd: PictureOutcome[];
  readonly usual: PictureOutcome[];
}

/**
 * Lets each of some odd hands be corrected, then reads fresh strings of it and of others with the first few corrections.
 * @param onWriter told after each hand how many corrections it gave
 */
export async function runPersonalBench(
  reader: Reader,
  { writers, strings, seed }: PersonalBenchOptions,
  onWriter: (writer: number, corrections: number) => void,
): Promise<PersonalRow[]> {
  const rows = KEPT.map((): Row => ({ own: [], odd: [], usual: [] }));
  const hands = Array.from({ length: writers + 1 }, (_, index) => drawOddHand(1000 * seed + index));
  const usual: WrittenString[] = [];
  for (let hand = 0; hand < USUAL_HANDS; hand++) {
    usual.push(...(await writeStrings(drawHand(1000 * seed + 500 + hand), 0, USUAL_STRINGS)));
  }
  let fresh = await writeStrings(hands[0], MOST_TRIED, strings);
  for (let writer = 0; writer < writers; writer++) {
    const ofNext = await writeStrings(hands[writer + 1], MOST_TRIED, strings);
    const crops = await collectCorrections(reader, writeOneByOne(hands[writer]), Math.max(...KEPT));
    onWriter(writer, crops.length);
    for (const [index, kept] of KEPT.entries()) {
      await measure(reader, crops.slice(0, kept), { own: fresh, odd: ofNext, usual }, rows[index]);
    }
    fresh = ofNext;
  }
  return rows.map(({ own, odd, usual }, index) => ({
    kept: KEPT[index],
    own: tally(own),
    odd: tally(odd),
    usual: tally(usual),
  }));
}

async function measure(
  reader: Reader,
  crops: readonly LabelledCrop[],
  strings: Readonly<Record<keyof Row, readonly WrittenString[]>>,
  row: Row,
): Promise<void> {
  for (const of of ['own', 'odd', 'usual'] as const) row[of].push(...(await readTaught(reader, crops, strings[of])));
}

async function* writeOneByOne(hand: ReturnType<typeof drawOddHand>): AsyncGenerator<WrittenString> {
  for (let index = 0; index < MOST_TRIED; index++) yield* await writeStrings(hand, index, 1);
}

import type { FieldFormat } from '../core/formats/field-format.ts';
import { holdsLetters } from '../core/formats/holds-letters.ts';
import { findSymbolPosteriors } from '../core/lattice/find-symbol-posteriors.ts';
import type { InkMap } from '../core/ink.ts';
import { normaliseGlyph } from '../core/normalise-glyph.ts';
import type { Certainty, ReadCharacter, ReadLine } from '../core/reading.ts';
import type { LineReading } from './read-line.ts';
import { describeCharacters } from './trust/describe-characters.ts';
import { describeString, type DescribedLine } from './trust/describe-string.ts';
import { trustString } from './trust/trust-string.ts';
import { SURE_AT_DEFAULT } from './trust/trust-weights.ts';
import { DEFAULT_THRESHOLD } from './read-options.ts';

/** Below this mean confidence, what was found is no writing. */
const MIN_MEAN_CONFIDENCE = 0.2;
/** A character that is less probable than this is more likely wrong than not, even beside a few rivals. */
const REJECTED_CHARACTER = 0.4;
const REJECTED_STRING = 0.1; // several such chances
/** A string less probably written than this was rather the paper's own. */
const WRITTEN = 0.5;
const ALTERNATIVES = 3;

/** A line's string; its characters' boxes are the map's. */
export type ReadString = Omit<ReadLine, 'quad'>;

/**
 * The likeliest string of a line, and how far it is to be trusted; undefined where the line holds nothing, or nothing that can be believed.
 * @param scored the line, as it was read
 * @param map all ink of the picture
 * @param threshold characters less probable than this are unsure, 0–1
 */
export function chooseString(
  reading: LineReading,
  scored: DescribedLine,
  map: InkMap,
  format: Pick<FieldFormat, 'characters' | 'check' | 'value'>,
  threshold: number,
): ReadString | undefined {
  const [best, ...others] = reading.strings;
  const bare = best.steps.map((step) => toCharacter(step, reading, threshold));
  const product = bare.reduce((sum, { confidence }) => sum * confidence, 1);
  if (bare.length === 0 || product ** (1 / bare.length) < MIN_MEAN_CONFIDENCE) return undefined;
  const check = format.check(best.text);
  const value = format.value(best.text);
  const shares = bare.map(({ confidence }) => confidence);
  const evidence = {
    string: describeString(reading, scored, map),
    characters: holdsLetters(format) ? [] : describeCharacters(reading, scored, shares),
  };
  const { right: confidence, written } = trustString(evidence);
  // The others keep their proportion to the best; what is left to 1 is what the search was not offered.
  const scale = Math.min(confidence / best.posterior, best.posterior < 1 ? (1 - confidence) / (1 - best.posterior) : 1);
  const level = toCertainty(confidence, toStringThreshold(threshold), REJECTED_STRING);
  const doubted = !reading.fits || reading.leavesMark || check.kind === 'failed';
  const state = level === 'sure' && doubted ? 'unsure' : level;
  return {
    text: best.text,
    confidence,
    written,
    state,
    evidence,
    others: others.map(({ text, posterior }) => ({ text, confidence: posterior * scale })),
    check,
    ...(value === undefined ? {} : { value }),
    characters:
      state === 'sure' ? bare.map((character) => raise(character, confidence, threshold)) : doubt(bare, state, written),
  };
}

/** A character is at least as probable as its string; by itself it may seem less so, where the same one could be cut out in several ways. */
function raise(character: ReadCharacter, string: number, threshold: number): ReadCharacter {
  const own = character.confidence;
  if (own >= string) return character;
  const [first, ...rivals] = character.alternatives;
  const scale = (1 - string) / (1 - own);
  return {
    ...character,
    confidence: string,
    sure: string >= threshold,
    state: toCertainty(string, threshold, REJECTED_CHARACTER),
    alternatives: [
      { ...first, confidence: string },
      ...rivals.map((rival) => ({ ...rival, confidence: rival.confidence * scale })),
    ],
  };
}

/** In a string that is not sure the least certain character isn't either; in one that may be no writing at all none is. */
function doubt(characters: readonly ReadCharacter[], state: Certainty, written: number): ReadCharacter[] {
  const least = Math.min(...characters.map(({ confidence }) => confidence));
  const all = state === 'rejected' || written < WRITTEN;
  return characters.map((character) =>
    character.state === 'sure' && (all || character.confidence === least)
      ? { ...character, sure: false, state: 'unsure' }
      : character,
  );
}

function toCharacter(
  { arc, symbol }: LineReading['strings'][number]['steps'][number],
  { lattice, posteriors, runs }: LineReading,
  threshold: number,
): ReadCharacter {
  const run = runs[arc];
  if (!run) throw new RangeError(`toCharacter: expected an arc that takes a run, got ${arc}, which leaves a piece out`);
  const { mask, glyph = normaliseGlyph(mask) } = run;
  const answers = findSymbolPosteriors(lattice, posteriors, arc);
  const confidence = answers.find(({ text }) => text === symbol)?.confidence ?? 0;
  const rivals = answers.filter(({ text }) => text !== symbol);
  return {
    text: symbol,
    confidence,
    sure: confidence >= threshold,
    state: toCertainty(confidence, threshold, REJECTED_CHARACTER),
    box: [mask.x, mask.y, mask.width, mask.height],
    alternatives: [{ text: symbol, confidence }, ...rivals].slice(0, ALTERNATIVES),
    glyph,
  };
}

/** A string is used as a whole: it may be wrong much less often than a character may. From 0 over the app's usual threshold to 1. */
function toStringThreshold(threshold: number): number {
  if (threshold <= DEFAULT_THRESHOLD) return (SURE_AT_DEFAULT * threshold) / DEFAULT_THRESHOLD;
  return 1 - ((1 - SURE_AT_DEFAULT) * (1 - threshold)) / (1 - DEFAULT_THRESHOLD);
}

function toCertainty(confidence: number, sure: number, rejected: number): Certainty {
  if (confidence >= sure) return 'sure';
  return confidence < rejected ? 'rejected' : 'unsure';
}

import type { FieldFormat } from '../core/formats/field-format.ts';
import { findSymbolPosteriors } from '../core/lattice/find-symbol-posteriors.ts';
import { normaliseGlyph } from '../core/normalise-glyph.ts';
import type { Certainty, ReadCharacter, ReadLine } from '../core/reading.ts';
import type { LineReading } from './read-line.ts';
import { trustString } from './trust-string.ts';

/** Below this mean confidence, what was found is no writing. */
const MIN_MEAN_CONFIDENCE = 0.2;
/** A character that is less probable than this is more likely wrong than not, even beside a few rivals. */
const REJECTED_CHARACTER = 0.4;
const REJECTED_STRING = 0.1; // several such chances
const ALTERNATIVES = 3;

/** A line's string; its characters' boxes are the map's. */
export type ReadString = Omit<ReadLine, 'quad'>;

/**
 * The likeliest string of a line, and how far it is to be trusted; undefined where the line holds nothing, or nothing that can be believed.
 * @param threshold characters less probable than this are unsure, 0–1
 */
export function chooseString(
  reading: LineReading,
  format: Pick<FieldFormat, 'check' | 'value'>,
  threshold: number,
): ReadString | undefined {
  const [best, ...others] = reading.strings;
  const characters = best.steps.map((step) => toCharacter(step, reading, threshold));
  const product = characters.reduce((sum, { confidence }) => sum * confidence, 1);
  if (characters.length === 0 || product ** (1 / characters.length) < MIN_MEAN_CONFIDENCE) return undefined;
  const check = format.check(best.text);
  const value = format.value(best.text);
  const confidence = trustString(best.posterior, characters.length);
  // The others keep their proportion to the best; what is left to 1 is what the search was not offered.
  const scale = Math.min(confidence / best.posterior, best.posterior < 1 ? (1 - confidence) / (1 - best.posterior) : 1);
  const state = toCertainty(confidence, toStringThreshold(threshold), REJECTED_STRING);
  const doubted = !reading.fits || check.kind === 'failed';
  return {
    text: best.text,
    confidence,
    state: state === 'sure' && doubted ? 'unsure' : state,
    others: others.map(({ text, posterior }) => ({ text, confidence: posterior * scale })),
    check,
    ...(value === undefined ? {} : { value }),
    characters,
  };
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

/** A string is used as a whole: it may be wrong less than half as often as a character may. */
const toStringThreshold = (threshold: number): number => 1 - 0.4 * (1 - threshold);

function toCertainty(confidence: number, sure: number, rejected: number): Certainty {
  if (confidence >= sure) return 'sure';
  return confidence < rejected ? 'rejected' : 'unsure';
}

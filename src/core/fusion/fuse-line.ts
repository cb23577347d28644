import type { FieldFormat } from '../formats/field-format.ts';
import { accepts } from '../formats/grammar.ts';
import type { Alternative, Certainty, ReadCharacter, ReadLine } from '../reading.ts';
import { combineFrames, weigh } from './combine-frames.ts';
import type { FrameContext } from './frame-context.ts';
import { placeLine } from './place-line.ts';

/** How many answers a character keeps. */
const ANSWERS = 3;

/** A character as one frame shows it. */
interface Shown {
  readonly frame: number;
  readonly character: ReadCharacter;
}

/**
 * One line out of several sightings of it: the string they agree on best, each character's distribution the weighed mean of the frames'
 * (a frame without it counts against it), boxes and quad where they are in the newest.
 * @param sightings The line in several frames, oldest first, at least one
 */
export function fuseLine(sightings: readonly ReadLine[], { threshold, format }: FrameContext): ReadLine {
  const { text, alignments } = combineFrames(sightings, format && ((string) => accepts(format.grammar, string)));
  const weights = sightings.map(weigh);
  const { quad, boxes } = placeLine(alignments, sightings);
  const characters = text.map((_, slot): ReadCharacter => {
    const shown = alignments.flatMap(({ shownBy }, frame): Shown[] =>
      shownBy[slot] < 0 ? [] : [{ frame, character: sightings[frame].characters[shownBy[slot]] }],
    );
    const alternatives = poolAnswers(shown, weights, text[slot]);
    const [{ confidence }] = alternatives;
    return {
      text: text[slot],
      confidence,
      sure: confidence >= threshold,
      box: boxes[slot],
      alternatives,
      glyph: clearest(shown, text[slot]).glyph,
    };
  });
  const string = text.join('');
  const same = sightings.filter((line) => line.text === string);
  const hidden = sightings.some((line) => line.hidden);
  const state = judgeState(same, characters);
  return {
    ...(same.at(-1) ?? checkString(string, format)),
    ...(state && { state: hidden && state === 'sure' ? 'unsure' : state }),
    ...(hidden && { hidden }),
    confidence: characters.reduce((product, character) => product * character.confidence, 1),
    quad,
    characters,
  };
}

/** Most of the frames that read the string decide whether it is to be believed at all; undefined where they don't say. */
function judgeState(same: readonly ReadLine[], characters: readonly ReadCharacter[]): Certainty | undefined {
  const states = same.flatMap(({ state }) => state ?? []);
  if (states.length === 0) return undefined;
  if (2 * states.filter((state) => state === 'rejected').length > states.length) return 'rejected';
  return states.at(-1) !== 'rejected' && characters.every(({ sure }) => sure) ? 'sure' : 'unsure';
}

/** What the format says of a string that no frame read as a whole. */
function checkString(text: string, format: FieldFormat | undefined): Pick<ReadLine, 'text' | 'check' | 'value'> {
  const value = format?.value(text);
  return { text, ...(format && { check: format.check(text) }), ...(value !== undefined && { value }) };
}

/** The mean distribution over all frames; `text` stands first, even where another answer comes close to it. */
function poolAnswers(shown: readonly Shown[], weights: readonly number[], text: string): Alternative[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pooled = new Map<string, number>([[text, 0]]);
  for (const { frame, character } of shown) {
    for (const answer of character.alternatives) {
      const share = (weights[frame] / total) * answer.confidence;
      pooled.set(answer.text, (pooled.get(answer.text) ?? 0) + share);
    }
  }
  const [first, ...others] = [...pooled].map(([answer, confidence]): Alternative => ({ text: answer, confidence }));
  return [first, ...others.sort((a, b) => b.confidence - a.confidence)].slice(0, ANSWERS);
}

/** The frame's character that shows `text` best. */
function clearest(shown: readonly Shown[], text: string): ReadCharacter {
  const rank = ({ character }: Shown): number => (character.text === text ? 1 : 0) + character.confidence;
  return shown.reduce((best, next) => (rank(next) >= rank(best) ? next : best)).character;
}

import type { FrameBox, FramePoint } from '../core/geometry.ts';
import type { Alternative, ReadCharacter, ReadLine } from '../core/reading.ts';
import type { FileOutcome } from './file-outcome.ts';

/** One line of JSON for one file: probabilities to four places, pixels and milliseconds to one. The crops are left out. */
export function outcomeJson(outcome: FileOutcome): string {
  if (outcome.kind === 'failed') {
    const { kind, message } = outcome.error;
    return JSON.stringify({ file: outcome.file, error: { kind, message } });
  }
  const { width, height, lines, advice, leftOut } = outcome.reading;
  return JSON.stringify({
    file: outcome.file,
    width,
    height,
    ms: tenths(outcome.milliseconds),
    lines: lines.map(lineJson),
    advice,
    leftOut,
  });
}

const lineJson = ({ text, value, check, confidence, state, others, quad, characters }: ReadLine): object => ({
  text,
  ...(value !== undefined && { value }),
  ...(check && { check }),
  confidence: probability(confidence),
  ...(state && { state }),
  ...(others && { others: others.map(answerJson) }),
  quad: quad.map(([x, y]: FramePoint) => [tenths(x), tenths(y)]),
  characters: characters.map(characterJson),
});

const characterJson = ({ text, confidence, sure, state, box, alternatives }: ReadCharacter): object => ({
  text,
  confidence: probability(confidence),
  sure,
  ...(state && { state }),
  box: box.map((side: FrameBox[number]) => tenths(side)),
  alternatives: alternatives.map(answerJson),
});

const answerJson = ({ text, confidence }: Alternative): object => ({ text, confidence: probability(confidence) });

const tenths = (value: number): number => Math.round(value * 10) / 10;

const probability = (value: number): number => Math.round(value * 10_000) / 10_000;

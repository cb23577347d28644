import type { Reading } from '../../../src/core/reading.ts';
import { countSure } from '../count-sure.ts';
import { scorePicture } from '../score-picture.ts';
import type { PictureOutcome } from './tally.ts';

/** Holds what was read against what stands in the picture. @param ms how long the reading took */
export function judgeReading({ lines }: Reading, truth: readonly string[], ms: number): PictureOutcome {
  const read = lines
    .map(({ text, state }) => ({ text: text.replace(/\s/g, ''), sure: state === 'sure' }))
    .filter(({ text }) => text !== '');
  const texts = read.map(({ text }) => text);
  return { ...scorePicture(truth, texts), ...countSure(truth, read), ms };
}

import type { Reading } from '../../../src/core/reading.ts';
import { scorePicture } from '../score-picture.ts';
import type { PictureOutcome } from './tally.ts';

/** Holds what was read against what stands in the picture. @param ms how long the reading took */
export function judgeReading({ lines }: Reading, truth: readonly string[], ms: number): PictureOutcome {
  const read = lines.map((line) => ({
    text: line.text.replace(/\s/g, ''),
    sure: line.characters.every(({ sure }) => sure),
  }));
  const left = [...truth];
  const sure = read.filter((line) => line.sure && line.text !== '');
  const wrong = sure.filter(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const texts = read.map(({ text }) => text).filter((text) => text !== '');
  return { ...scorePicture(truth, texts), sure: sure.length, sureWrong: wrong.length, ms };
}

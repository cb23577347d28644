import type { RgbaImage } from '../../core/image.ts';
import type { ReadLine } from '../../core/reading.ts';
import { isVeiled } from './is-veiled.ts';
import { crossesShadow } from './crosses-shadow.ts';
import { layBoxes } from './lay-boxes.ts';
import { mayHideWriting } from './may-hide-writing.ts';

/** Where light may hide a part of a string, it is as likely wrong as right, however clear the rest is. */
const MOST = 0.5;

/** The lines, those unsure of which a reflection or a shadow's border may hide a part. One that was only verified was whole when it was read. */
export const doubtHidden = (image: RgbaImage, lines: readonly ReadLine[]): ReadLine[] =>
  lines.map((line) => (!line.verified && isHidden(image, line) ? doubt(line) : line));

function isHidden(image: RgbaImage, line: ReadLine): boolean {
  const laid = layBoxes(line);
  return mayHideWriting(image, laid) || crossesShadow(image, laid) || isVeiled(image, laid);
}

/** What is missing can't be shown; the character that is least sure stands for it. */
function doubt(line: ReadLine): ReadLine {
  const least = Math.min(...line.characters.map(({ confidence }) => confidence));
  return {
    ...line,
    hidden: true,
    confidence: Math.min(MOST, line.confidence),
    ...(line.state === 'sure' && { state: 'unsure' }),
    characters: line.characters.map((character) =>
      character.confidence === least && character.sure ? { ...character, sure: false, state: 'unsure' } : character,
    ),
  };
}

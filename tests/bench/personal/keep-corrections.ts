import { toLabelledCrop } from '../../../src/core/personal/crops-of-correction.ts';
import type { LabelledCrop } from '../../../src/core/personal/labelled-crop.ts';
import type { Reading } from '../../../src/core/reading.ts';

/**
 * What a person who puts the reading right leaves behind: a labelled crop of each character that was read as another. A string that was cut
 * at the wrong places leaves none: nobody can say which of its crops is what.
 */
export function keepCorrections({ lines }: Reading, truth: string): LabelledCrop[] {
  const characters = lines.flatMap((line) => line.characters);
  if (characters.length !== truth.length) return [];
  return characters.flatMap((character, index) =>
    character.text === truth[index] ? [] : [toLabelledCrop(character, truth[index])],
  );
}

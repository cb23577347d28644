import type { FieldFormat } from '../formats/field-format.ts';
import type { Certainty, ReadCharacter, ReadLine } from '../reading.ts';
import type { Correction } from './correction.ts';

/** The line as a person put it right; what the format says of it is asked anew. */
export function correctLine(line: ReadLine, correction: Correction, format?: FieldFormat): ReadLine {
  if (correction.size === 0) return line;
  const characters = line.characters.flatMap((character, slot): ReadCharacter[] => {
    const text = correction.get(slot);
    if (text === undefined) return [character];
    return text === '' ? [] : [correctCharacter(character, text)];
  });
  const text = characters.map((character) => character.text).join('');
  const { value: _value, check: _check, others: _others, ...rest } = line;
  const check = format?.check(text);
  const value = format?.value(text);
  const sure = characters.every((character) => character.sure) && check?.kind !== 'failed';
  return {
    ...rest,
    text,
    confidence: characters.reduce((product, { confidence }) => product * confidence, 1),
    state: sure ? 'sure' : 'unsure',
    corrected: true,
    ...(check && { check }),
    ...(value !== undefined && { value }),
    characters,
  };
}

/** A person's word is certain; what the net thought is kept for another look. */
function correctCharacter(character: ReadCharacter, text: string): ReadCharacter {
  const state: Certainty = 'sure';
  return { ...character, text, confidence: 1, sure: true, state, correctedFrom: character.text };
}

import { CHARACTER_EVIDENCE, LEAST_LOG, type CharacterEvidence } from '../../core/character-evidence.ts';
import type { LineEvidence } from '../../core/line-evidence.ts';
import { EVIDENCE } from '../../core/string-evidence.ts';

const DIGITS = '0123456789';
/** Lines of noise have many characters that are none, and would make all others look alike. */
const LEAST_STRING = -20;

/** Strings of more characters are nothing that the net was taught. */
export const MOST_CHARACTERS = 12;

/** What the net is told of a character: its measures, which digit it is, and which it nearly is, the more the nearer (0–1). */
export function toCharacterInputs(character: CharacterEvidence): number[] {
  const near = 1 - character.rivalShare / LEAST_LOG;
  return [
    ...CHARACTER_EVIDENCE.map((name) => character[name]),
    ...[...DIGITS].map((digit) => Number(digit === character.symbol)),
    ...[...DIGITS].map((digit) => (digit === character.rival ? near : 0)),
  ];
}

/** What it is told of the string as a whole. */
export function toStringInputs({ string, characters }: LineEvidence): number[] {
  const bounded = { ...string, string: Math.max(LEAST_STRING, string.string) };
  return [...EVIDENCE.map((name) => bounded[name]), characters.length];
}

/** Whether the net knows strings of this kind: it was taught digits, as read where the format holds no letters, and no long lines of them. */
export function isForTrustNet({ characters }: LineEvidence): boolean {
  return characters.length > 0 && characters.length <= MOST_CHARACTERS;
}

/** The alphabet's class of a character, as its index; a letter whose cases are one class counts as that. Below 0 where there is none. */
export function findClass(character: string, alphabet: readonly string[]): number {
  const own = alphabet.indexOf(character);
  return own >= 0 ? own : alphabet.indexOf(character.toUpperCase());
}

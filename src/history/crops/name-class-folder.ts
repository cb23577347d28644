/**
 * The folder in which training looks for pictures of a character; the case of letters is spelt out, since not every file system tells it.
 * Undefined where it is no digit and no Latin letter.
 */
export function nameClassFolder(character: string): string | undefined {
  if (/^[0-9]$/.test(character)) return character;
  if (/^[A-Z]$/.test(character)) return `${character}_upper`;
  return /^[a-z]$/.test(character) ? `${character}_lower` : undefined;
}

/** What a confidence threshold means, from the loosest on; each holds from its share up. */
const WORDS = [
  { from: 0, word: 'Trusting', text: 'Hardly anything is marked. Mistakes may slip through.' },
  { from: 0.5, word: 'Relaxed', text: 'Only what is quite doubtful is marked.' },
  { from: 0.7, word: 'Balanced', text: 'What may well be wrong is marked.' },
  { from: 0.9, word: 'Strict', text: 'Whatever is not clear is marked. Expect to check more.' },
] as const;

/** Puts the confidence under which a character is marked as unsure (0–1) into words. */
export function confidenceWords(threshold: number): { readonly word: string; readonly text: string } {
  return WORDS.findLast(({ from }) => threshold >= from) ?? WORDS[0];
}

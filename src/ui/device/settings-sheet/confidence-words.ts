import { msg } from '@lit/localize';

/** What a confidence threshold means. */
export interface ConfidenceWords {
  readonly word: string;
  readonly text: string;
}

/** Puts the confidence under which a character is marked as unsure (0–1) into words; each step holds from its share up. */
export function confidenceWords(threshold: number): ConfidenceWords {
  if (threshold >= 0.9)
    return { word: msg('Strict'), text: msg('Whatever is not clear is marked. Expect to check more.') };
  if (threshold >= 0.7) return { word: msg('Balanced'), text: msg('What may well be wrong is marked.') };
  if (threshold >= 0.5) return { word: msg('Relaxed'), text: msg('Only what is quite doubtful is marked.') };
  return { word: msg('Trusting'), text: msg('Hardly anything is marked. Mistakes may slip through.') };
}

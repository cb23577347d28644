/** Punctuation that is recognised by shape and place; the net knows only letters and digits. */
export const MARKS = ['.', ',', '-', '/', ':', '=', '+'] as const;

export type Mark = (typeof MARKS)[number];

export const isMark = (symbol: string): symbol is Mark => (MARKS as readonly string[]).includes(symbol);

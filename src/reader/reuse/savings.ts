/** What a reader need not do twice: asking about a crop, searching a line that is known, reading the very same picture, one that stands still, one that is smeared. */
export const SAVINGS = ['crops', 'lines', 'same', 'still', 'blurred'] as const;

export type Saving = (typeof SAVINGS)[number];

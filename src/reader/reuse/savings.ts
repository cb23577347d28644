/** What a reader need not do twice: asking about a crop, reading the very same picture, one that stands still, one that is smeared. */
export const SAVINGS = ['crops', 'same', 'still', 'blurred'] as const;

export type Saving = (typeof SAVINGS)[number];

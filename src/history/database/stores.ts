/** Object stores of the database as it is now; each has `id` as its key. */
export const STORES = ['entries', 'thumbnails', 'lists', 'meters', 'samples'] as const;

export type StoreName = (typeof STORES)[number];

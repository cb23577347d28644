export const MARK_CENTRES: readonly number[] = [];
export const MARK_SCALES: readonly number[] = [];
export const MARK_WEIGHTS: readonly (readonly number[])[] = [];

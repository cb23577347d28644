/** Sizes that batches are padded to where each new shape is compiled anew, as WebGL's shaders are; the last is the largest that is asked at once. */
export const BATCH_SIZES = [8, 16, 32, 64] as const;

/** One stage of a net. `conv` is a convolution without bias, batch-normalised, then ReLU; sizes in pixels, `same` padding. */
export type LayerSpec =
  | { readonly type: 'conv'; readonly filters: number; readonly size: number; readonly stride?: number }
  | { readonly type: 'max-pool' }
  | { readonly type: 'global-average' }
  | { readonly type: 'dropout'; readonly rate: number }
  | { readonly type: 'dense' };

/** A net as a list of stages, from the 28×28×1 glyph to the logits. `dense` is the last: one output a class. */
export type Architecture = readonly LayerSpec[];

/**
 * The nets that can be trained, by name. `stride-gap` is ours: a strided stem, so that the first wide layer costs a quarter, and a
 * global average at the end, which carries over to hands that the data sets lack where a dense layer does not.
 */
export const ARCHITECTURES = {
  'stride-gap': [
    { type: 'conv', filters: 24, size: 5, stride: 2 },
    { type: 'conv', filters: 48, size: 3 },
    { type: 'max-pool' },
    { type: 'conv', filters: 80, size: 3 },
    { type: 'conv', filters: 96, size: 3 },
    { type: 'conv', filters: 120, size: 3 },
    { type: 'global-average' },
    { type: 'dropout', rate: 0.1 },
    { type: 'dense' },
  ],
  'stride-gap-small': [
    { type: 'conv', filters: 16, size: 5, stride: 2 },
    { type: 'conv', filters: 32, size: 3 },
    { type: 'max-pool' },
    { type: 'conv', filters: 64, size: 3 },
    { type: 'global-average' },
    { type: 'dense' },
  ],
} as const satisfies Record<string, Architecture>;

export type ArchitectureName = keyof typeof ARCHITECTURES;

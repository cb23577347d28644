/**
 * A convolution, then batch norm, then ReLU. `size` is that of its square windows in pixels; `stride` is 1 and `padding` 'same' where
 * not given; with `bias`, a bias takes the place of batch norm.
 */
export interface ConvSpec {
  readonly type: 'conv';
  readonly filters: number;
  readonly size: number;
  readonly stride?: number;
  readonly padding?: 'same' | 'valid';
  readonly bias?: true;
}

/** One layer of a net. */
export type LayerSpec =
  | ConvSpec
  /** Windows of 2×2 that do not overlap. */
  | { readonly type: 'max-pool' }
  | { readonly type: 'average-pool' }
  /** Two 3×3 convolutions with batch norm, added to their input (He et al. 2016); the first may stride. */
  | { readonly type: 'residual'; readonly filters: number; readonly stride?: number }
  | { readonly type: 'global-average' }
  | { readonly type: 'flatten' }
  /** A dense layer, then batch norm (or with `bias` a bias), then ReLU. */
  | { readonly type: 'hidden'; readonly units: number; readonly bias?: true }
  | { readonly type: 'dropout'; readonly rate: number }
  /** The last: one logit a class. */
  | { readonly type: 'dense' };

/** A net as a list of layers, from the 28×28×1 glyph to the logits. */
export type Architecture = readonly LayerSpec[];

/**
 * The nets that can be trained, by name. Those of `stride-gap` are ours: a strided stem, so that the first wide layer costs a quarter,
 * and a global average at the end, which carries over to hands that the data sets lack where a dense layer does not. The others are
 * what tutorials and papers train on MNIST, for comparison.
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
  // The same work with twice the parameters, most of them on the 4×4 map.
  'stride-gap-deep': [
    { type: 'conv', filters: 24, size: 5, stride: 2 },
    { type: 'conv', filters: 48, size: 3 },
    { type: 'max-pool' },
    { type: 'conv', filters: 88, size: 3 },
    { type: 'conv', filters: 88, size: 3 },
    { type: 'conv', filters: 144, size: 3, stride: 2 },
    { type: 'conv', filters: 144, size: 3 },
    { type: 'global-average' },
    { type: 'dropout', rate: 0.1 },
    { type: 'dense' },
  ],
  // Half the work: most filters see the 4×4 map, where one costs a twelfth of what it does on 14×14.
  'stride-gap-12': [
    { type: 'conv', filters: 20, size: 5, stride: 2 },
    { type: 'conv', filters: 36, size: 3 },
    { type: 'max-pool' },
    { type: 'conv', filters: 64, size: 3 },
    { type: 'conv', filters: 72, size: 3 },
    { type: 'conv', filters: 144, size: 3, stride: 2 },
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
  mlp: [
    { type: 'flatten' },
    { type: 'hidden', units: 512, bias: true },
    { type: 'dropout', rate: 0.2 },
    { type: 'hidden', units: 512, bias: true },
    { type: 'dropout', rate: 0.2 },
    { type: 'dense' },
  ],
  // LeNet-5 (LeCun et al. 1998) with ReLU.
  lenet: [
    { type: 'conv', filters: 6, size: 5, bias: true },
    { type: 'average-pool' },
    { type: 'conv', filters: 16, size: 5, padding: 'valid', bias: true },
    { type: 'average-pool' },
    { type: 'flatten' },
    { type: 'hidden', units: 120, bias: true },
    { type: 'hidden', units: 84, bias: true },
    { type: 'dense' },
  ],
  'cnn-1conv': [
    { type: 'conv', filters: 28, size: 3, padding: 'valid', bias: true },
    { type: 'max-pool' },
    { type: 'flatten' },
    { type: 'hidden', units: 128, bias: true },
    { type: 'dropout', rate: 0.2 },
    { type: 'dense' },
  ],
  'cnn-2conv': [
    { type: 'conv', filters: 32, size: 3, padding: 'valid', bias: true },
    { type: 'max-pool' },
    { type: 'conv', filters: 64, size: 3, padding: 'valid', bias: true },
    { type: 'max-pool' },
    { type: 'flatten' },
    { type: 'hidden', units: 128, bias: true },
    { type: 'dense' },
  ],
  'cnn-3conv': [
    { type: 'conv', filters: 32, size: 3, padding: 'valid', bias: true },
    { type: 'max-pool' },
    { type: 'conv', filters: 64, size: 3, padding: 'valid', bias: true },
    { type: 'max-pool' },
    { type: 'conv', filters: 64, size: 3, padding: 'valid', bias: true },
    { type: 'flatten' },
    { type: 'hidden', units: 64, bias: true },
    { type: 'dense' },
  ],
  'cnn-bn': [
    { type: 'conv', filters: 32, size: 3 },
    { type: 'max-pool' },
    { type: 'conv', filters: 64, size: 3 },
    { type: 'max-pool' },
    { type: 'flatten' },
    { type: 'hidden', units: 128 },
    { type: 'dropout', rate: 0.5 },
    { type: 'dense' },
  ],
  resnet: [
    { type: 'conv', filters: 16, size: 3 },
    { type: 'residual', filters: 16 },
    { type: 'residual', filters: 32, stride: 2 },
    { type: 'residual', filters: 64, stride: 2 },
    { type: 'global-average' },
    { type: 'dense' },
  ],
} as const satisfies Record<string, Architecture>;

export type ArchitectureName = keyof typeof ARCHITECTURES;

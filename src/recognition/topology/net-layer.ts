/** Sides of what a layer gives for one glyph: `[height, width, channels]`, or `[numbers]`. */
export type LayerShape = readonly number[];

/** A layer as `model.json` describes it. */
export interface NetLayer {
  readonly kind: string;
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Names of the layers whose outputs it takes. */
  readonly from: readonly string[];
}

/** Numbers that a layer learned, as its topology asks for them. */
export interface LayerWeights {
  readonly name: string;
  readonly shape: readonly number[];
}

/** What a layer makes of what it is given. */
export interface LayerEffect {
  readonly shape: LayerShape;
  readonly weights: readonly LayerWeights[];
}

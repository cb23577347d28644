/** What light and lens made of a picture. */
export interface LightQuality {
  /** How light the paper is: the level that the lightest twentieth of the picture reaches, 0–255. */
  readonly paper: number;
  /** Share of the picture that is burnt out to white, 0–1. */
  readonly burnt: number;
  /** Median level of what is not burnt out, 0–255. */
  readonly rest: number;
  /** Distance from black to white over the strongest edges, grey levels. */
  readonly contrast: number;
  /** How far the sharpest of the strong edges are spread, pixels; undefined where there are none. */
  readonly edge: number | undefined;
}

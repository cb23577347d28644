/** How a net's answers to its reference glyphs compare with those that the trainer got. */
export interface ReferenceCheck {
  /** Reference glyphs whose best class is the trainer's, of so many. */
  readonly right: number;
  readonly of: number;
  /** Largest difference of a best class's logit. */
  readonly drift: number;
}

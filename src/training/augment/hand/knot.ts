/**
 * A point that a stroke goes through: x to the right and y down, in shares of the character's height, which is 1. Strokes bend smoothly
 * through their knots but for those marked as corners.
 */
export type Knot = readonly [x: number, y: number, corner?: boolean | undefined];

/** From where the pen sets down to where it lifts. */
export type Stroke = readonly Knot[];

/** Marks a corner. */
export const CORNER = true;

/**
 * Knots along an ellipse.
 * @param from where it starts, in turns: 0 is right, 0.25 bottom, 0.5 left, 0.75 top
 * @param turns how far it goes; negative is counter-clockwise
 * @param shrink the radius at the end against that at the start
 */
export function arc(
  [centreX, centreY]: readonly [x: number, y: number],
  [radiusX, radiusY]: readonly [x: number, y: number],
  from: number,
  turns: number,
  shrink = 1,
): Knot[] {
  const count = Math.max(3, Math.ceil(Math.abs(turns) * 8));
  return Array.from({ length: count + 1 }, (_, i) => {
    const angle = 2 * Math.PI * (from + (turns * i) / count);
    const size = 1 + (shrink - 1) * (i / count);
    return [centreX + radiusX * size * Math.cos(angle), centreY + radiusY * size * Math.sin(angle)];
  });
}

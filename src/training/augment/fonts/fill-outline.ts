/** A closed outline: corners [x, y] in pixels, the last joined to the first. */
export type Outline = readonly (readonly [x: number, y: number])[];

const SAMPLES = 4; // across a pixel, each way

/**
 * Fills outlines by the non-zero winding rule, as fonts are filled, into a square image: row-major, 0 = paper, 255 = ink, antialiased by
 * 4×4 samples a pixel.
 */
export function fillOutline(outlines: readonly Outline[], size: number): Uint8Array {
  const image = new Uint8Array(size * size);
  const share = 255 / (SAMPLES * SAMPLES);
  const covered = new Float32Array(size);
  const crossings = findCrossings(outlines, size * SAMPLES);
  for (let row = 0; row < size; row++) {
    covered.fill(0);
    for (let sub = 0; sub < SAMPLES; sub++) fillSamples(crossings[row * SAMPLES + sub], covered);
    for (let x = 0; x < size; x++) image[row * size + x] = Math.round(covered[x] * share);
  }
  return image;
}

interface Crossing {
  readonly x: number;
  /** +1 where the outline goes down, −1 where it goes up. */
  readonly winding: number;
}

/** Where outlines cross each line of samples, from left to right. */
function findCrossings(outlines: readonly Outline[], lines: number): Crossing[][] {
  const crossings = Array.from({ length: lines }, (): Crossing[] => []);
  for (const outline of outlines) {
    for (let i = 0; i < outline.length; i++) {
      const [x0, y0] = outline[i];
      const [x1, y1] = outline[(i + 1) % outline.length];
      const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
      for (let line = Math.max(0, Math.ceil(top * SAMPLES - 0.5)); line < lines; line++) {
        const y = (line + 0.5) / SAMPLES;
        if (y >= bottom) break;
        if (y < top) continue;
        crossings[line].push({ x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), winding: y1 > y0 ? 1 : -1 });
      }
    }
  }
  for (const line of crossings) line.sort((a, b) => a.x - b.x);
  return crossings;
}

/** Counts the samples of one line that lie inside, pixel by pixel. */
function fillSamples(crossings: readonly Crossing[], covered: Float32Array): void {
  let winding = 0;
  for (let i = 0; i + 1 < crossings.length; i++) {
    winding += crossings[i].winding;
    if (winding === 0) continue;
    const first = Math.max(0, Math.ceil(crossings[i].x * SAMPLES - 0.5));
    const last = Math.min(covered.length * SAMPLES - 1, Math.ceil(crossings[i + 1].x * SAMPLES - 0.5) - 1);
    for (let sample = first; sample <= last; sample++) covered[Math.floor(sample / SAMPLES)]++;
  }
}

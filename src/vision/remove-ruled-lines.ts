/** Ink as bytes, row-major: 0 = paper, else ink. Changed in place. */
interface InkBytes {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A line covers at least this share of the picture's width (or height). */
const MIN_COVERAGE = 0.5;
/** A line leans at most this much, as rise over run. */
const MAX_LEAN = 0.07;
const LEAN_STEP = 0.0035;
/** A line is no thicker than this, pixels, or this share of the picture's shorter side. */
const MAX_THICKNESS = 5;
const MAX_THICKNESS_SHARE = 0.008;
/** How many pixels thicker than usual a line may be in places before what is there is taken for a stroke that crosses it. */
const SLACK = 2;

/**
 * Takes ruled and form lines that run across the picture, horizontal and vertical, out of the ink. Where a stroke crosses a line, the stroke
 * stays whole: only ink that is no thicker than the line itself is removed.
 * @returns whether anything was removed
 */
export function removeRuledLines(ink: InkBytes): boolean {
  const horizontal = removeAlong(
    ink,
    { length: ink.width, breadth: ink.height, along: 1, across: ink.width },
    ink.data,
  );
  const vertical = removeAlong(ink, { length: ink.height, breadth: ink.width, along: ink.width, across: 1 }, ink.data);
  return horizontal || vertical;
}

/** One of the two directions: its extent, and how far apart neighbours are in memory along and across it. */
interface Direction {
  readonly length: number;
  readonly breadth: number;
  readonly along: number;
  readonly across: number;
}

function removeAlong({ width, height }: InkBytes, direction: Direction, data: Uint8Array): boolean {
  const thickest = Math.max(MAX_THICKNESS, Math.round(MAX_THICKNESS_SHARE * Math.min(width, height)));
  const thin = markThinRuns(data, direction, thickest);
  let removed = false;
  for (let tries = 0; tries < MAX_LINES; tries++) {
    const line = findStraightest(thin, direction);
    if (!line || line.covered < MIN_COVERAGE * direction.length) return removed;
    removeLine(data, thin, direction, line, thickest);
    removed = true;
  }
  return removed;
}

/** Squared paper has some forty lines each way. */
const MAX_LINES = 60;

/** Ink whose run across the direction is thin enough for a line: only its middle pixel is marked. */
function markThinRuns(data: Uint8Array, { length, breadth, along, across }: Direction, thickest: number): Uint8Array {
  const thin = new Uint8Array(data.length);
  for (let a = 0; a < length; a++) {
    for (let b = 0; b < breadth; b++) {
      if (!data[a * along + b * across]) continue;
      const start = b;
      while (b < breadth && data[a * along + b * across]) b++;
      if (b - start <= thickest) thin[a * along + ((start + b - 1) >> 1) * across] = 1;
    }
  }
  return thin;
}

interface StraightLine {
  readonly lean: number;
  /** Position across the direction at its beginning. */
  readonly offset: number;
  /** Marked pixels within a pixel of it. */
  readonly covered: number;
}

/** The straight line that the most marked pixels lie on (a Hough transform over small leans). */
function findStraightest(thin: Uint8Array, { length, breadth, along, across }: Direction): StraightLine | undefined {
  const marked: number[] = [];
  for (let a = 0; a < length; a++)
    for (let b = 0; b < breadth; b++) if (thin[a * along + b * across]) marked.push(a, b);
  if (marked.length < 2 * MIN_COVERAGE * length) return undefined;
  const margin = Math.ceil(MAX_LEAN * length) + 1;
  let best: StraightLine | undefined;
  for (let lean = -MAX_LEAN; lean <= MAX_LEAN; lean += LEAN_STEP) {
    const counts = new Uint32Array(breadth + 2 * margin + 2);
    for (let i = 0; i < marked.length; i += 2) counts[Math.round(marked[i + 1] - lean * marked[i]) + margin]++;
    for (let offset = 1; offset < counts.length - 1; offset++) {
      const covered = counts[offset - 1] + counts[offset] + counts[offset + 1];
      if (!best || covered > best.covered) best = { lean, offset: offset - margin, covered };
    }
  }
  return best;
}

/** Removes the line's ink wherever its run is about as thick as the line usually is; forgets its marks. */
function removeLine(
  data: Uint8Array,
  thin: Uint8Array,
  { length, breadth, along, across }: Direction,
  { lean, offset }: StraightLine,
  thickest: number,
): void {
  const runs: { readonly a: number; readonly from: number; readonly to: number }[] = [];
  for (let a = 0; a < length; a++) {
    const middle = Math.round(offset + lean * a);
    for (let b = Math.max(0, middle - 2); b <= Math.min(breadth - 1, middle + 2); b++) {
      thin[a * along + b * across] = 0;
      if (!data[a * along + b * across]) continue;
      let from = b;
      let to = b + 1;
      while (from > 0 && data[a * along + (from - 1) * across]) from--;
      while (to < breadth && data[a * along + to * across]) to++;
      if (to - from <= thickest + SLACK) runs.push({ a, from, to });
      b = to;
    }
  }
  const thicknesses = runs.map(({ from, to }) => to - from).sort((x, y) => x - y);
  const usual = thicknesses[thicknesses.length >> 1] ?? 0;
  for (const { a, from, to } of runs) {
    if (to - from > usual + SLACK) continue;
    for (let b = from; b < to; b++) data[a * along + b * across] = 0;
  }
}

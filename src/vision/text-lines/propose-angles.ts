import type { InkComponent } from '../../core/ink.ts';
import { estimateWritingAngle, type WritingAngles } from './estimate-writing-angle.ts';

/** Lines are followed up to this slope whichever way a picture is read; so far off an axis counts as along it. Radians. */
const NEAR = (20 * Math.PI) / 180;
const STEP = (3 * Math.PI) / 180;
/** A direction along which components chain at least this well, of the best one, may be the lines'. */
const MIN_SHARE = 0.5;
const QUARTER = Math.PI / 2;

/** Fewer components than this point nowhere: two digits of different height stand on a slope. */
const ENOUGH = 4;

/**
 * The angles that a picture's lines may be read along, radians clockwise from its x-axis, the likeliest first: upright where the components chain
 * along the picture's rows; else along its columns, or on the slope that they chain along best; each as it stands and upside down.
 */
export function proposeAngles(components: readonly InkComponent[]): readonly [number, ...number[]] {
  const found = estimateWritingAngle(components);
  const turn = (axis: number): number[] => [axis, axis > 0 ? axis - Math.PI : axis + Math.PI];
  const upright = [0, Math.PI] as const;
  if (!found) return upright;
  const across = shareNear(found, QUARTER) >= MIN_SHARE ? turn(QUARTER) : [];
  if (components.length < ENOUGH || shareNear(found, 0) >= MIN_SHARE) return [...upright, ...across];
  const isFree = Math.abs(found.angle) > NEAR && QUARTER - Math.abs(found.angle) > NEAR;
  const [first, ...others] = [...(isFree ? turn(found.angle) : []), ...across, ...upright];
  return [first, ...others];
}

function shareNear({ share }: WritingAngles, axis: number): number {
  let best = 0;
  for (let off = -NEAR; off <= NEAR; off += STEP) best = Math.max(best, share(axis + off));
  return best;
}

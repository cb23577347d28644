import { FRAME_BUDGET } from '../../core/frame-budget.ts';
import type { InkComponent } from '../../core/ink.ts';

/** A character's longer side, in that of the usual one: between this and its inverse. */
const LIKE_OTHERS = 0.6;

/** A few components that look like whole single characters: those nearest in size to most of the ink. */
export function pickProbes(components: readonly InkComponent[]): InkComponent[] {
  const usual = inkMedian(components);
  const offUsual = (component: InkComponent): number => Math.abs(Math.log(sizeOf(component) / usual));
  return components
    .filter((component) => offUsual(component) < -Math.log(LIKE_OTHERS))
    .sort((a, b) => offUsual(a) - offUsual(b))
    .slice(0, FRAME_BUDGET.probes);
}

const sizeOf = ({ box: [, , width, height] }: InkComponent): number => Math.max(width, height);

/** The size that half of all ink belongs to smaller components than. */
function inkMedian(components: readonly InkComponent[]): number {
  const sorted = [...components].sort((a, b) => sizeOf(a) - sizeOf(b));
  const total = sorted.reduce((sum, { area }) => sum + area, 0);
  let passed = 0;
  for (const component of sorted) {
    passed += component.area;
    if (passed >= total / 2) return sizeOf(component);
  }
  return 1;
}

import { FRAME_BUDGET } from '../../core/frame-budget.ts';
import type { InkComponent, InkMap } from '../../core/ink.ts';
import { isSurroundings } from '../is-surroundings.ts';
import { longestFirst } from '../longest-first.ts';

const MIN_AREA = 12; // map pixels; less is a speck

/** Components that may be writing, the longest first. */
export interface Writing {
  readonly components: readonly InkComponent[];
  /** How many were left out, the shortest of all, because a picture costs no more than a budget. */
  readonly leftOut: number;
}

/** Leaves out specks and what the writing lies on. */
export function selectWriting({ components, width, height }: Pick<InkMap, 'components' | 'width' | 'height'>): Writing {
  const writing = longestFirst(
    components.filter(
      (component) => component.area >= MIN_AREA && !isSurroundings(component, width, height, components),
    ),
  );
  const kept = writing.slice(0, FRAME_BUDGET.components);
  return { components: kept, leftOut: writing.length - kept.length };
}

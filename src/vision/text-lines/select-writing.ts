import type { InkComponent, InkMap } from '../../core/ink.ts';
import { isSurroundings } from '../is-surroundings.ts';

const MIN_AREA = 12; // map pixels; less is a speck
/** A picture of anything (a carpet, newsprint) costs no more than this many components; a page of digits has fewer. */
const MAX_COMPONENTS = 500;

/** Components that may be writing, the longest first. */
export interface Writing {
  readonly components: readonly InkComponent[];
  /** How many were left out, the shortest of all, because a picture costs no more than a budget. */
  readonly leftOut: number;
}

/** Leaves out specks and what the writing lies on. */
export function selectWriting({ components, width, height }: Pick<InkMap, 'components' | 'width' | 'height'>): Writing {
  const writing = components
    .filter((component) => component.area >= MIN_AREA && !isSurroundings(component, width, height, components))
    .sort((a, b) => longerSide(b) - longerSide(a));
  return { components: writing.slice(0, MAX_COMPONENTS), leftOut: Math.max(0, writing.length - MAX_COMPONENTS) };
}

const longerSide = ({ box: [, , width, height] }: InkComponent): number => Math.max(width, height);

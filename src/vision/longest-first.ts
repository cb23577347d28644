import type { InkComponent } from '../core/ink.ts';

/**
 * Components by their longer side, whole pixels, the longest first; those as long as each other in the order they came in. A counting sort: a
 * page of print has thousands.
 */
export function longestFirst(components: readonly InkComponent[]): InkComponent[] {
  let longest = 0;
  for (const component of components) longest = Math.max(longest, longerSide(component));
  const starts = new Int32Array(longest + 1); // where those of each length begin
  for (const component of components) {
    const length = longerSide(component);
    if (length > 0) starts[length - 1]++;
  }
  for (let length = longest - 1; length >= 0; length--) starts[length] += starts[length + 1];
  const sorted = new Array<InkComponent>(components.length);
  for (const component of components) sorted[starts[longerSide(component)]++] = component;
  return sorted;
}

const longerSide = ({ box }: InkComponent): number => Math.max(box[2], box[3]);

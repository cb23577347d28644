import type { FrameBox, FrameQuad } from '../geometry.ts';
import type { ReadLine } from '../reading.ts';
import type { Alignment } from './align-characters.ts';
import { centreOf, quadAround, toLineFrame } from './line-frame.ts';
import { fitMotion, moveBox, STILL, type PointPair } from './motion.ts';

/** Where a line and its characters lie, picture pixels. */
export interface Placement {
  readonly quad: FrameQuad;
  readonly boxes: readonly FrameBox[];
}

/**
 * Where a string's characters lie in the newest frame: as read there, or carried over from the last frame that shows them.
 * @param alignments How each frame shows the string; every character by one frame at least
 * @param sightings The line in these frames, oldest first
 */
export function placeLine(alignments: readonly Alignment[], sightings: readonly ReadLine[]): Placement {
  const newest = sightings[sightings.length - 1];
  const { shownBy } = alignments[alignments.length - 1];
  const boxes = shownBy.map((index, slot) =>
    index >= 0 ? newest.characters[index].box : carryBox(slot, alignments, sightings),
  );
  const whole = shownBy.every((index) => index >= 0);
  return { quad: whole ? newest.quad : quadAround(toLineFrame(newest.quad), boxes), boxes };
}

function carryBox(slot: number, alignments: readonly Alignment[], sightings: readonly ReadLine[]): FrameBox {
  const frame = alignments.findLastIndex(({ shownBy }) => shownBy[slot] >= 0);
  const then = alignments[frame].shownBy;
  const now = alignments[alignments.length - 1].shownBy;
  const newest = sightings[sightings.length - 1];
  const { characters, quad } = sightings[frame];
  const pairs = then.flatMap((from, other): PointPair[] =>
    from < 0 || now[other] < 0 ? [] : [[centreOf(characters[from].box), centreOf(newest.characters[now[other]].box)]],
  );
  const middles: PointPair = [toLineFrame(quad).centre, toLineFrame(newest.quad).centre];
  return moveBox(fitMotion(pairs.length > 0 ? pairs : [middles]) ?? STILL, characters[then[slot]].box);
}

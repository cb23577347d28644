import type { Side } from '../../../core/geometry.ts';
import type { StableReading } from '../../../core/fusion/stable-reading.ts';

/** What the camera sees, as far as somebody who does not see its picture needs to know. */
export type View =
  | { readonly kind: 'nothing' }
  /** Writing runs out of the part that is read, on these sides. */
  | { readonly kind: 'partly'; readonly sides: readonly Side[] }
  /** Writing is in view and is being read. */
  | { readonly kind: 'hold-still' }
  | { readonly kind: 'locked' };

/** What a reading says about the view: the best of it counts. */
export function judgeView({ lines, cutOff = [] }: StableReading): View {
  if (lines.some(({ agreement }) => agreement === 'locked')) return { kind: 'locked' };
  if (cutOff.length > 0) return { kind: 'partly', sides: cutOff };
  return { kind: lines.some(({ state }) => state !== 'rejected') ? 'hold-still' : 'nothing' };
}

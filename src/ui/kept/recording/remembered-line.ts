import type { FrameQuad } from '../../../core/geometry.ts';
import { overlapOf, toLineFrame } from '../../../core/fusion/line-frame.ts';
import type { EntryDraft } from '../lists/draft-of-line.ts';

/** What was kept of a line. */
export interface KeptLine {
  /** As it was kept last. */
  draft: EntryDraft;
  /** Id of the entry that it became; absent until it is kept, and where it was not. */
  entry?: string;
}

/** A line that was kept, where it lies in its picture. */
export interface RememberedLine {
  readonly quad: FrameQuad;
  readonly kept: KeptLine;
}

/** A line is the same where this share of it lies where it was. */
const SAME_PLACE = 0.5;

/** What was kept of the line that lies in this place of the same picture; undefined where there is none. */
export const keptAt = (lines: readonly RememberedLine[], quad: FrameQuad): KeptLine | undefined =>
  lines.find((line) => overlapOf(toLineFrame(line.quad), toLineFrame(quad)) >= SAME_PLACE)?.kept;

/** Whether another string, or the same in another format, is to be kept of a line. */
export const isOther = (a: EntryDraft, b: EntryDraft): boolean =>
  a.text !== b.text || a.format !== b.format || a.corrected !== b.corrected;

import type { CameraFrame } from '../../camera/camera-frame.ts';
import { toBitmap } from '../../camera/to-bitmap.ts';
import type { FrameBox } from '../../core/geometry.ts';
import { isLocked, type StableLine } from '../../core/fusion/stable-reading.ts';
import type { StillReading } from './still-reading.ts';

/** A frame of the camera, and what was known when it was read. */
export interface LiveView {
  /** The frame, owned by whoever has the view; absent where it could not be kept. */
  readonly frame: CameraFrame | undefined;
  /** The part of it to be read; all of it where absent. */
  readonly region: FrameBox | undefined;
  /** Its lines as they were shown. */
  readonly lines: readonly StableLine[];
  /** The same, lying where they do in the frame, for a person to examine. */
  readonly still: StillReading;
}

/** The frames of a live camera that a person may want to hold: the newest, and the last one that shows what there is to read. */
export class KeptViews {
  #newest: LiveView | undefined;
  #telling: LiveView | undefined;

  /** The lines that were locked, where they have gone and nothing else has been read since; undefined otherwise. */
  get past(): readonly StableLine[] | undefined {
    const locked = this.#telling?.lines.filter(isLocked) ?? [];
    return locked.length === 0 || this.#newest?.lines.some(isRead) ? undefined : locked;
  }

  /** Takes over the newest view. */
  add(view: LiveView): void {
    this.#keep(view, this.#tells(view) ? view : this.#telling);
  }

  /** Lets go of all. */
  clear(): void {
    this.#keep(undefined, undefined);
  }

  /** Gives away the view that shows a line best, the newest where no line is asked for; undefined where there is none. */
  give(line?: number): LiveView | undefined {
    const views = [this.#newest, this.#telling];
    const shows = (view: LiveView | undefined, most: number): boolean =>
      view?.lines.some(({ id, missed }) => id === line && missed <= most) ?? false;
    const view = views.find((one) => shows(one, 0)) ?? views.find((one) => shows(one, Infinity)) ?? this.#newest;
    if (this.#newest === view) this.#newest = undefined;
    if (this.#telling === view) this.#telling = undefined;
    return view;
  }

  /** Whether a view shows a line that counts: where one is locked, or was and nothing else has been read since, only locked ones do. */
  #tells({ lines }: LiveView): boolean {
    const isKept = this.#telling?.lines.some(isLocked) === true && !lines.some(isRead);
    const counting = isKept || lines.some(isLocked) ? lines.filter(isLocked) : lines;
    return counting.some(({ missed }) => missed === 0);
  }

  #keep(newest: LiveView | undefined, telling: LiveView | undefined): void {
    for (const view of [this.#newest, this.#telling]) if (view !== newest && view !== telling) view?.frame?.close();
    this.#newest = newest;
    this.#telling = telling === newest ? telling : telling && giveBack(telling);
  }
}

/** Whether a line counts as something that was read: the smears of a moving phone come and go. */
const isRead = ({ agreement, state }: StableLine): boolean => agreement !== 'settling' && state !== 'rejected';

/** The view with a copy of its frame where that was lent: a person may take their time, and a camera has but a few. */
function giveBack(view: LiveView): LiveView {
  const { frame } = view;
  return frame && 'displayWidth' in frame ? { ...view, frame: toBitmap(frame) } : view;
}

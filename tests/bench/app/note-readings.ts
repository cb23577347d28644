import type { FrameBox } from '../../../src/core/geometry.ts';
import type { FromWorker, ReadTimings, ToWorker } from '../../../src/reader/protocol.ts';

/** One frame, as the page saw it. Times in milliseconds since the page was opened. */
export interface FrameNote {
  /** When its picture was taken from the video, and when it was handed to the reader. */
  readonly taken: number;
  readonly asked: number;
  readonly answered: number;
  readonly timings: ReadTimings;
  /** Alive in the worker afterwards. */
  readonly tensors: number;
  readonly mats: number;
  readonly texts: readonly string[];
  /** Whether it was left unread, since it showed nothing new or was smeared. */
  readonly unread: boolean;
  /** The frame's size and the part of it that was to be read: left, top, width, height; undefined: all of it. Pixels. */
  readonly size: readonly [width: number, height: number];
  readonly region: FrameBox | undefined;
}

/** What a visit came to so far; times as above, absent until then. */
export interface VisitNotes {
  /** When the camera was asked for by a press, its first picture was there, and the first string was on the screen. */
  tapped?: number;
  picture?: number;
  reading?: number;
  /** What the reader runs the net on. */
  backend?: string;
  readonly frames: FrameNote[];
}

declare global {
  var visitNotes: VisitNotes;
}

/**
 * Runs in the page before its own scripts, and so brings along all that it needs: listens to what page and reader tell each other, which the
 * build tells of itself, and looks at each repaint for the first picture and the first reading.
 */
export function noteReadings(): void {
  const notes: VisitNotes = { frames: [] };
  globalThis.visitNotes = notes;
  let taken = NaN;
  const asked = new Map<number, Pick<FrameNote, 'taken' | 'asked' | 'size' | 'region'>>();

  const copy = globalThis.createImageBitmap.bind(globalThis) as (...of: unknown[]) => Promise<ImageBitmap>;
  const noteCopy = (...of: unknown[]): Promise<ImageBitmap> => {
    if (of[0] instanceof HTMLVideoElement) taken = performance.now();
    return copy(...of);
  };
  globalThis.createImageBitmap = noteCopy;
  globalThis.VideoFrame = class extends VideoFrame {
    constructor(of: CanvasImageSource, init?: VideoFrameInit) {
      super(of, init);
      if (of instanceof HTMLVideoElement) taken = performance.now();
    }
  } as typeof VideoFrame;

  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        const answered = performance.now();
        if (data.type === 'ready') notes.backend = data.backend;
        if (data.type !== 'reading') return;
        const { id, reading, timings, memory } = data;
        const texts = reading.lines.map(({ text }) => text);
        const unread = reading.unread !== undefined;
        const question = asked.get(id);
        if (question) notes.frames.push({ ...question, answered, timings, ...memory, texts, unread });
        asked.delete(id);
      });
    }

    override postMessage(message: ToWorker, how?: Transferable[] | StructuredSerializeOptions): void {
      const now = performance.now();
      if (message.type === 'read') {
        const { id, frame, options } = message;
        const size = 'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];
        const { region } = options;
        asked.set(id, { taken: Number.isNaN(taken) ? now : taken, asked: now, size: [size[0], size[1]], region });
        taken = NaN;
      }
      super.postMessage(message, how as Transferable[]);
    }
  };

  const find = (root: Document | ShadowRoot, selector: string): Element | null => {
    const found = root.querySelector(selector);
    if (found !== null) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot === null ? null : find(shadowRoot, selector);
      if (inside !== null) return inside;
    }
    return null;
  };
  const look = (now: number): void => {
    if (notes.picture === undefined) {
      const video = find(document, 'video.live') as HTMLVideoElement | null;
      if (video !== null && video.readyState >= video.HAVE_CURRENT_DATA && video.videoWidth > 0) notes.picture = now;
    }
    if (find(document, '[data-testid=reading]')?.textContent?.trim()) notes.reading = performance.now();
    else requestAnimationFrame(look);
  };
  addEventListener(
    'click',
    () => {
      if (notes.tapped !== undefined) return;
      notes.tapped = performance.now();
      requestAnimationFrame(look);
    },
    { capture: true },
  );
}

/** A camera that is a canvas: a real stream of real frames, without a device. */
export interface PaintedCamera {
  readonly stream: MediaStream;
  /** Paints the next frame: white, with a black box at x, y, width, height. */
  paint(box?: readonly [number, number, number, number]): void;
  /** Lets the picture stand still, or move again; the stream goes on. */
  hold(still: boolean): void;
  /** Swaps width and height, as a phone does that is turned. */
  turn(): void;
  stop(): void;
}

/** Frames a second at which the same picture is painted anew. */
const RATE = 20;

export function paintedCamera(width = 640, height = 480): PaintedCamera {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('expected a 2d context');
  let drawn: readonly [number, number, number, number] = [0, 0, 0, 0];
  let held = false;
  const draw = (): void => {
    if (held) return;
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = 'black';
    context.fillRect(...drawn);
  };
  draw();
  const stream = canvas.captureStream(RATE);
  const timer = setInterval(draw, 1000 / RATE);
  return {
    stream,
    paint(box = [0, 0, 0, 0]) {
      drawn = box;
      draw();
    },
    hold(still) {
      held = still;
    },
    turn() {
      [canvas.width, canvas.height] = [canvas.height, canvas.width];
      draw();
    },
    stop() {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
    },
  };
}

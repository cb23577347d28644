/** A video's frame, as much of it as tells how it is shown; TypeScript does not know of all of it yet. */
interface ShownFrame {
  readonly visibleRect: { readonly width: number; readonly height: number } | null;
  readonly displayWidth: number;
  readonly displayHeight: number;
  /** How far it is to be turned, clockwise, degrees; undefined where the browser does not say. */
  readonly rotation?: number | undefined;
  /** Whether it is to be mirrored. */
  readonly flip?: boolean;
}

/** Whether the pixels of a video's frame lie in its memory as they are shown: neither turned nor stretched. */
export function liesAsShown(frame: ShownFrame): boolean {
  const { visibleRect, displayWidth, displayHeight, rotation, flip } = frame;
  return (
    rotation === 0 && flip === false && visibleRect?.width === displayWidth && visibleRect.height === displayHeight
  );
}

import type { FrameQuad } from '../../../core/geometry.ts';
import type { Thumbnail } from '../../../core/history/entry.ts';

/** Largest sides, pixels: a string is wide and low. */
const LARGEST = { width: 320, height: 96 };
/** Paper around the writing, share of its height. */
const MARGIN = 0.3;
/** Safari writes no WebP, and then a PNG. */
const TYPE = 'image/webp';
const QUALITY = 0.7; // 0–1

/**
 * A small picture of a line, turned level; undefined where the browser draws none.
 * The frame is drawn before this returns: it may be closed right afterwards.
 */
export function drawThumbnail(frame: CanvasImageSource, quad: FrameQuad): Promise<Thumbnail | undefined> {
  const [[left, top], [right, rightTop], , [bottomLeft, bottom]] = quad;
  const lineHeight = Math.hypot(bottomLeft - left, bottom - top);
  const margin = MARGIN * lineHeight;
  const width = Math.hypot(right - left, rightTop - top) + 2 * margin;
  const height = lineHeight + 2 * margin;
  const scale = Math.min(LARGEST.width / width, LARGEST.height / height, 1);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(undefined);
  context.imageSmoothingQuality = 'high';
  context.scale(scale, scale);
  context.translate(margin, margin);
  context.rotate(-Math.atan2(rightTop - top, right - left));
  context.translate(-left, -top);
  context.drawImage(frame, 0, 0);
  return encode(canvas);
}

async function encode(canvas: HTMLCanvasElement): Promise<Thumbnail | undefined> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, TYPE, QUALITY));
  if (blob === null) return undefined;
  return { width: canvas.width, height: canvas.height, type: blob.type, bytes: await blob.arrayBuffer() };
}

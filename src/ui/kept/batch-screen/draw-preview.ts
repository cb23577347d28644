/** Side of the square, pixels: twice what it takes on the screen, for fine displays. */
const SIDE = 112;
const QUALITY = 0.7; // JPEG, 0–1

/** The picture's middle as a small square, a `data:` address of some three kilobytes; undefined where the browser draws none. */
export function drawPreview(picture: ImageBitmap): string | undefined {
  const { width, height } = picture;
  const side = Math.min(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, (width - side) / 2, (height - side) / 2, side, side, 0, 0, SIDE, SIDE);
  return canvas.toDataURL('image/jpeg', QUALITY);
}

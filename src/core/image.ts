/** Row-major grey levels, width×height bytes. What a level means (0 = black, or 0 = paper) is said where the image is made. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Row-major RGBA, 4 bytes a pixel, sRGB, alpha not premultiplied; the same layout as the DOM's `ImageData`. */
export interface RgbaImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

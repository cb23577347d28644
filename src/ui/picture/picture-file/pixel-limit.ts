const MEGAPIXEL = 1e6;

/** Megapixels that every device decodes: a phone's largest photographs. Decoded they take 4 bytes a pixel. */
const EVERYWHERE = 50;
/** Megapixels that a device with much memory decodes. */
const WITH_MUCH_MEMORY = 150;
/** GiB; browsers report no more than this, to tell nobody apart. */
const MUCH_MEMORY = 8;

/** Largest picture, pixels, that may be decoded at once on a device of `deviceMemory` GiB (undefined where the browser does not say). */
export function pixelLimit(deviceMemory: number | undefined): number {
  return (deviceMemory !== undefined && deviceMemory >= MUCH_MEMORY ? WITH_MUCH_MEMORY : EVERYWHERE) * MEGAPIXEL;
}

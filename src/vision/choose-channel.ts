import type { FrameBox } from '../core/geometry.ts';
import type { RgbaImage } from '../core/image.ts';

/** What of a colour picture is looked at: its brightness, or one colour channel alone. */
export type Channel = 'grey' | 'red' | 'green' | 'blue';

const CHANNELS = ['grey', 'red', 'green', 'blue'] as const;
/** Two samples differ where the darker has lost this share of the other's light: what a threshold finds with some room to spare. */
const VISIBLE = 0.14;
/** A difference below this many grey levels is a camera's colour noise in the dark, whatever its share. */
const MIN_DIFFERENCE = 14;
/** A channel must show this many times as many edges as the brightness does: colour has more noise and, in JPEG, less sharpness. */
const GAIN = 2;
/** … and must not lose more than this share of the edges that brightness shows. */
const LOSS = 0.2;
/** … and show edges at this share of all samples at least: less is noise or a few specks. */
const MIN_EDGES = 0.002;
/** About so many samples along the shorter side. */
const SAMPLES = 100;
/** Each sample is compared with those at least this far from it, pixels: an edge is no wider. */
const MIN_REACH = 4;

/**
 * The channel in which writing stands out: brightness, unless writing of one colour on paper of another has (nearly) the paper's brightness.
 * Compares samples with their neighbours to the right and below, and counts the edges that each channel shows. `box` lies in the picture, in
 * whole pixels.
 */
export function chooseChannel({ data, width }: RgbaImage, [left, top, columns, rows]: FrameBox): Channel {
  const step = Math.max(1, Math.floor(Math.min(columns, rows) / SAMPLES));
  const reach = Math.max(MIN_REACH, step);
  const shown = [0, 0, 0, 0];
  const lost = [0, 0, 0, 0]; // shown by brightness and not by this channel
  let compared = 0;
  const compare = (at: number, other: number): void => {
    compared++;
    const inGrey = differ(greyAt(data, at), greyAt(data, other));
    if (inGrey) shown[0]++;
    for (let channel = 1; channel <= 3; channel++) {
      if (differ(data[at + channel - 1], data[other + channel - 1])) shown[channel]++;
      else if (inGrey) lost[channel]++;
    }
  };
  for (let y = top; y < top + rows - reach; y += step) {
    for (let x = left; x < left + columns - reach; x += step) {
      const at = 4 * (y * width + x);
      compare(at, at + 4 * reach);
      compare(at, at + 4 * reach * width);
    }
  }
  let best = 0;
  for (let channel = 1; channel <= 3; channel++) {
    const gains = shown[channel] > GAIN * shown[0] && shown[channel] > MIN_EDGES * compared;
    if (gains && lost[channel] <= LOSS * shown[0] && shown[channel] > shown[best]) best = channel;
  }
  return CHANNELS[best];
}

/** ITU-R BT.601 in whole numbers. */
const greyAt = (data: Uint8ClampedArray, at: number): number =>
  (77 * data[at] + 150 * data[at + 1] + 29 * data[at + 2]) >> 8;

function differ(a: number, b: number): boolean {
  const lighter = a > b ? a : b;
  const difference = a > b ? a - b : b - a;
  return difference > MIN_DIFFERENCE && difference > VISIBLE * lighter;
}

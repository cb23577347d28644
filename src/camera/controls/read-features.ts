import type { CameraFeatures, Focus, Zoom } from './camera-features.ts';

/** What `getCapabilities` and `getSettings` say; the DOM's types leave the image capture extension out. */
type Account = Readonly<Record<string, unknown>>;

/** No lens starts at such a zoom: it is a number of the driver's own, and stands for the lens as it is. */
const LEAST_RAW_ZOOM = 10;

/** Where a range names no step, it is divided in so many. */
const STEPS = 100;

/**
 * What the track says of itself (W3C MediaStream Image Capture). Torch is `true` or a list that has it, by the specification's age.
 *
 * @param torchSet - what the torch was last set to, for browsers that have a torch but don't tell how it stands
 * @param pointsSupported - whether the browser knows `pointsOfInterest`, of which no capability tells
 */
export function readFeatures(
  capabilities: Account,
  settings: Account,
  torchSet: boolean,
  pointsSupported: boolean,
): CameraFeatures {
  const torch = readTorch(capabilities['torch'], settings['torch'], torchSet);
  const zoom = readZoom(capabilities['zoom'], settings['zoom']);
  const focus = readFocus(capabilities['focusMode'], pointsSupported);
  return {
    ...(torch !== undefined && { torch }),
    ...(zoom !== undefined && { zoom }),
    ...(focus !== undefined && { focus }),
  };
}

function readTorch(capability: unknown, setting: unknown, torchSet: boolean): boolean | undefined {
  const there = capability === true || (Array.isArray(capability) && capability.includes(true));
  if (!there) return undefined;
  return typeof setting === 'boolean' ? setting : torchSet;
}

function readZoom(capability: unknown, setting: unknown): Zoom | undefined {
  if (typeof capability !== 'object' || capability === null) return undefined;
  const { min, max, step } = capability as Account;
  if (typeof min !== 'number' || typeof max !== 'number' || !(min > 0 && max > min)) return undefined;
  const value = typeof setting === 'number' ? setting : min;
  const fine = typeof step === 'number' && step > 0 ? step : (max - min) / STEPS;
  const unit = min < LEAST_RAW_ZOOM ? 1 : min;
  return { min: min / unit, max: max / unit, value: value / unit, step: fine / unit, unit };
}

function readFocus(modes: unknown, pointsSupported: boolean): Focus | undefined {
  if (!Array.isArray(modes)) return undefined;
  const continuous = modes.includes('continuous');
  if (modes.includes('single-shot')) return { now: 'single-shot', anywhere: pointsSupported, continuous };
  // A camera that always focuses by itself can be told where at most.
  return continuous && pointsSupported ? { now: 'continuous', anywhere: true, continuous } : undefined;
}

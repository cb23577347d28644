import type { CameraFeatures } from '../../camera/controls/camera-features.ts';
import type { ControlWish } from '../../camera/controls/control-constraints.ts';
import type { Side } from '../../core/geometry.ts';
import type { IconName } from '../icons.ts';
import type { Reason } from './reason.ts';

/** One short line of advice. */
export interface AdviceWords {
  readonly icon: IconName;
  /** What is so, and the remedy. */
  readonly text: string;
  /** What the camera can do about it by the press of a button. */
  readonly remedy?: { readonly label: string; readonly wish: ControlWish };
}

/** How much closer one press brings small writing. */
const ZOOM_STEP = 1.5;

/**
 * What to say of the camera's picture.
 * @param cutOff - the edges of the frame that run through the writing
 */
export function adviseCamera(
  reason: Reason,
  { torch, zoom }: CameraFeatures,
  cutOff: readonly Side[] = [],
): AdviceWords {
  switch (reason) {
    case 'too-dark':
      if (torch === undefined) return { icon: 'dark', text: 'Too dark. Find more light.' };
      if (torch) return { icon: 'dark', text: 'Still too dark. Find more light.' };
      return { icon: 'dark', text: 'Too dark to read.', remedy: { label: 'Torch on', wish: { torch: true } } };
    case 'glare':
      if (!torch) return { icon: 'glare', text: 'Glare. Tilt the paper a little.' };
      return { icon: 'glare', text: 'The torch shines back.', remedy: { label: 'Torch off', wish: { torch: false } } };
    case 'blurred':
      return { icon: 'blurred', text: 'Blurred. Hold still.' };
    case 'too-small': {
      const closer: AdviceWords = { icon: 'small', text: 'Too small. Come closer.' };
      if (zoom === undefined || zoom.value >= zoom.max) return closer;
      const wish = { zoom: Math.min(zoom.value * ZOOM_STEP, zoom.max) };
      return { ...closer, remedy: { label: 'Zoom in', wish } };
    }
    case 'tilted':
      return { icon: 'tilted', text: 'Slanted. Hold the phone flat.' };
    case 'nothing-written':
      return { icon: 'nothing', text: 'No writing here. Move the frame.' };
    case 'cut-off':
      return { icon: 'cut-off', text: `Partly outside. Move ${nameWay(cutOff)}.` };
    case 'left-out':
      return { icon: 'more-lines', text: 'Too much. Show fewer lines.' };
    default:
      throw new Error(`no words for ${String(reason satisfies never)}`);
  }
}

const WAYS = { left: 'left', top: 'up', right: 'right', bottom: 'down' } as const;

/** Which way the camera has to go for all of the writing to be in the frame. */
function nameWay(cutOff: readonly Side[]): string {
  const has = (side: Side): boolean => cutOff.includes(side);
  const tooLarge = (has('left') && has('right')) || (has('top') && has('bottom'));
  return tooLarge ? 'back' : cutOff.map((side) => WAYS[side]).join(' and ');
}

const PICTURE_WORDS: Readonly<Record<Reason, AdviceWords>> = {
  'too-dark': { icon: 'dark', text: 'Too dark. Retake in more light.' },
  glare: { icon: 'glare', text: 'Glare. Retake from another side.' },
  blurred: { icon: 'blurred', text: 'Blurred. Retake and hold still.' },
  'too-small': { icon: 'small', text: 'Too small. Retake from closer.' },
  tilted: { icon: 'tilted', text: 'Slanted. Retake from above.' },
  'nothing-written': { icon: 'nothing', text: 'No writing. Try another picture.' },
  'cut-off': { icon: 'cut-off', text: 'Partly outside. Move the frame.' },
  'left-out': { icon: 'more-lines', text: 'Not all read. Show fewer lines.' },
};

/** What to say of a picture that was taken before. */
export function advisePicture(reason: Reason): AdviceWords {
  return PICTURE_WORDS[reason];
}

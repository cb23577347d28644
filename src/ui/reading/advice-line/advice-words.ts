import { msg, str } from '@lit/localize';
import type { CameraFeatures } from '../../../camera/controls/camera-features.ts';
import type { ControlWish } from '../../../camera/controls/control-constraints.ts';
import type { Side } from '../../../core/geometry.ts';
import type { IconName } from '../../elements/icons.ts';
import { joinWords } from '../../locale/join-words.ts';
import { nameWay } from '../../live/name-way.ts';
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
      if (torch === undefined) return { icon: 'dark', text: msg('Too dark. Find more light.') };
      if (torch) return { icon: 'dark', text: msg('Still too dark. Find more light.') };
      return {
        icon: 'dark',
        text: msg('Too dark to read.'),
        remedy: { label: msg('Torch on'), wish: { torch: true } },
      };
    case 'glare':
      if (!torch) return { icon: 'glare', text: msg('Glare. Tilt the paper a little.') };
      return {
        icon: 'glare',
        text: msg('The torch shines back.'),
        remedy: { label: msg('Torch off'), wish: { torch: false } },
      };
    case 'blurred':
      return { icon: 'blurred', text: msg('Blurred. Hold still.') };
    case 'too-small': {
      const closer: AdviceWords = { icon: 'small', text: msg('Too small. Come closer.') };
      if (zoom === undefined || zoom.value >= zoom.max) return closer;
      const wish = { zoom: Math.min(zoom.value * ZOOM_STEP, zoom.max) };
      return { ...closer, remedy: { label: msg('Zoom in'), wish } };
    }
    case 'tilted':
      return { icon: 'tilted', text: msg('Slanted. Hold the phone flat.') };
    case 'nothing-written':
      return { icon: 'nothing', text: msg('No writing here. Move the frame.') };
    case 'cut-off':
      return { icon: 'cut-off', text: sayCutOff(cutOff) };
    case 'left-out':
      return { icon: 'more-lines', text: msg('Too much. Show fewer lines.') };
    default:
      throw new Error(`no words for ${String(reason satisfies never)}`);
  }
}

/** Which way the camera has to go for all of the writing to be in the frame. */
function sayCutOff(cutOff: readonly Side[]): string {
  const has = (side: Side): boolean => cutOff.includes(side);
  const tooLarge = (has('left') && has('right')) || (has('top') && has('bottom'));
  if (tooLarge) return msg('Partly outside. Move back.');
  return msg(str`Partly outside. Move ${joinWords(cutOff.map(nameWay))}.`);
}

/** What to say of a picture that was taken before. */
export function advisePicture(reason: Reason): AdviceWords {
  const words: Readonly<Record<Reason, AdviceWords>> = {
    'too-dark': { icon: 'dark', text: msg('Too dark. Retake in more light.') },
    glare: { icon: 'glare', text: msg('Glare. Retake from another side.') },
    blurred: { icon: 'blurred', text: msg('Blurred. Retake and hold still.') },
    'too-small': { icon: 'small', text: msg('Too small. Retake from closer.') },
    tilted: { icon: 'tilted', text: msg('Slanted. Retake from above.') },
    'nothing-written': { icon: 'nothing', text: msg('No writing. Try another picture.') },
    'cut-off': { icon: 'cut-off', text: msg('Partly outside. Move the frame.') },
    'left-out': { icon: 'more-lines', text: msg('Not all read. Show fewer lines.') },
  };
  return words[reason];
}

import type { Advice } from '../core/advice.ts';

/** One line for whoever took the picture: what is wrong with it, and what to do. */
export function adviceWords(advice: Advice): string {
  switch (advice.kind) {
    case 'too-dark':
      return `too dark (the paper is at ${advice.paper} of 255): more light`;
    case 'glare':
      return `glare over ${Math.round(100 * advice.share)} % of the picture: turn away from the light`;
    case 'blurred':
      return `blurred (edges of ${advice.edge.toFixed(0)} pixels): hold still, focus on the writing`;
    case 'too-small':
      return `too small (${advice.height.toFixed(0)} pixels high, ${advice.wanted.toFixed(0)} are needed): go nearer`;
    case 'tilted':
      return `seen too much from the side (it looks ${advice.ratio.toFixed(1)} times too flat): hold the camera straight above`;
    case 'nothing-written':
      return 'nothing written was found';
  }
}

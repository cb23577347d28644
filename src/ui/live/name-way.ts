import { msg } from '@lit/localize';
import type { Side } from '../../core/geometry.ts';

/** Which way the camera goes for what lies beyond a side to come into view. */
export function nameWay(side: Side): string {
  switch (side) {
    case 'left':
      return msg('left');
    case 'top':
      return msg('up');
    case 'right':
      return msg('right');
    case 'bottom':
      return msg('down');
  }
}

import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import camera from 'lucide-static/icons/camera.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import crop from 'lucide-static/icons/crop.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import flashlight from 'lucide-static/icons/flashlight.svg?raw';
import focus from 'lucide-static/icons/focus.svg?raw';
import image from 'lucide-static/icons/image.svg?raw';
import layers from 'lucide-static/icons/layers-2.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import maximize from 'lucide-static/icons/maximize.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import moveDiagonal from 'lucide-static/icons/move-diagonal.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import refreshCw from 'lucide-static/icons/refresh-cw.svg?raw';
import rotate3d from 'lucide-static/icons/rotate-3d.svg?raw';
import searchX from 'lucide-static/icons/search-x.svg?raw';
import settings from 'lucide-static/icons/sliders-horizontal.svg?raw';
import smartphone from 'lucide-static/icons/smartphone.svg?raw';
import sparkles from 'lucide-static/icons/sparkles.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import switchCamera from 'lucide-static/icons/switch-camera.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import volume from 'lucide-static/icons/volume-2.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

const ICONS = {
  back: arrowLeft,
  camera,
  check,
  alert: circleAlert,
  copy,
  install: download,
  picture: image,
  lens: switchCamera,
  lock,
  fit: maximize,
  less: minus,
  more: plus,
  again: refreshCw,
  settings,
  hold: pause,
  device: smartphone,
  demo: sparkles,
  torch: flashlight,
  close: x,
  undo,
  aloud: volume,
  open: chevronDown,
  dark: moon,
  glare: sun,
  blurred: focus,
  small: moveDiagonal,
  tilted: rotate3d,
  nothing: searchX,
  'cut-off': crop,
  'more-lines': layers,
} as const;

export type IconName = keyof typeof ICONS;

/** One of the app's icons as SVG, drawn in the colour of the text around it and hidden from assistive technology: the words beside it speak. */
export function icon(name: IconName): TemplateResult {
  return html`<span class="icon" aria-hidden="true">${unsafeHTML(ICONS[name])}</span>`;
}

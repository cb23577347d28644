import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import camera from 'lucide-static/icons/camera.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import image from 'lucide-static/icons/image.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import maximize from 'lucide-static/icons/maximize.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import refreshCw from 'lucide-static/icons/refresh-cw.svg?raw';
import settings from 'lucide-static/icons/sliders-horizontal.svg?raw';
import sparkles from 'lucide-static/icons/sparkles.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

const ICONS = {
  back: arrowLeft,
  camera,
  check,
  alert: circleAlert,
  copy,
  install: download,
  picture: image,
  lock,
  fit: maximize,
  less: minus,
  more: plus,
  again: refreshCw,
  settings,
  demo: sparkles,
  close: x,
} as const;

export type IconName = keyof typeof ICONS;

/** One of the app's icons as SVG, drawn in the colour of the text around it and hidden from assistive technology: the words beside it speak. */
export function icon(name: IconName): TemplateResult {
  return html`<span class="icon" aria-hidden="true">${unsafeHTML(ICONS[name])}</span>`;
}

import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import arrowDown from 'lucide-static/icons/arrow-down.svg?raw';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw';
import camera from 'lucide-static/icons/camera.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronUp from 'lucide-static/icons/chevron-up.svg?raw';
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import crop from 'lucide-static/icons/crop.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import flashlight from 'lucide-static/icons/flashlight.svg?raw';
import focus from 'lucide-static/icons/focus.svg?raw';
import gauge from 'lucide-static/icons/gauge.svg?raw';
import gripVertical from 'lucide-static/icons/grip-vertical.svg?raw';
import hardDrive from 'lucide-static/icons/hard-drive.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import image from 'lucide-static/icons/image.svg?raw';
import layers from 'lucide-static/icons/layers-2.svg?raw';
import listPlus from 'lucide-static/icons/list-plus.svg?raw';
import list from 'lucide-static/icons/list.svg?raw';
import lock from 'lucide-static/icons/lock.svg?raw';
import maximize from 'lucide-static/icons/maximize.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import moveDiagonal from 'lucide-static/icons/move-diagonal.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import refreshCw from 'lucide-static/icons/refresh-cw.svg?raw';
import rotate3d from 'lucide-static/icons/rotate-3d.svg?raw';
import searchX from 'lucide-static/icons/search-x.svg?raw';
import share from 'lucide-static/icons/share-2.svg?raw';
import settings from 'lucide-static/icons/sliders-horizontal.svg?raw';
import smartphone from 'lucide-static/icons/smartphone.svg?raw';
import sparkles from 'lucide-static/icons/sparkles.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import switchCamera from 'lucide-static/icons/switch-camera.svg?raw';
import table from 'lucide-static/icons/table.svg?raw';
import trash from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import volume from 'lucide-static/icons/volume-2.svg?raw';
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';
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
  past: history,
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
  storage: hardDrive,
  offline: wifiOff,
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
  grip: gripVertical,
  list,
  'add-to-list': listPlus,
  meter: gauge,
  unfold: chevronUp,
  up: arrowUp,
  down: arrowDown,
  delete: trash,
  share,
  table,
  warning: triangleAlert,
  edit: pencil,
} as const;

export type IconName = keyof typeof ICONS;

/** One of the icons that the start has. Parts that come later bring more (`more-icons.ts`). */
export const icon = (name: IconName): TemplateResult => drawIcon(ICONS[name]);

/** SVG in the colour of the text around it, hidden from assistive technology: the words beside it speak. */
export function drawIcon(svg: string): TemplateResult {
  return html`<span class="icon" aria-hidden="true">${unsafeHTML(svg)}</span>`;
}

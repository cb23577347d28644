import { localized, msg } from '@lit/localize';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DisplayBox, DisplayPoint } from '../../geometry/display-point.ts';
import { dragBox, type Grip } from './drag-box.ts';
import { ViewfinderMoveEvent } from './viewfinder-move-event.ts';
import { viewfinderStyles } from './viewfinder-styles.ts';

/** What each grip is called, in the order of the Tab key. */
const nameGrips = (): readonly (readonly [grip: Grip, name: string])[] => [
  ['top-left', msg('Top left corner of the viewfinder')],
  ['top-right', msg('Top right corner of the viewfinder')],
  ['bottom-right', msg('Bottom right corner of the viewfinder')],
  ['bottom-left', msg('Bottom left corner of the viewfinder')],
  ['all', msg('Viewfinder')],
];

/** How far an arrow key drags a grip, CSS pixels; with Shift, it drags by one. */
const STEP = 12;

const ARROWS: Readonly<Record<string, DisplayPoint>> = {
  ArrowLeft: { left: -1, top: 0 },
  ArrowRight: { left: 1, top: 0 },
  ArrowUp: { left: 0, top: -1 },
  ArrowDown: { left: 0, top: 1 },
};

/**
 * The frame that shows which part of the live picture is read; the rest is dimmed. Its corners size it and the bar at its
 * foot moves it, by finger, mouse or arrow keys; a double press on a grip, or Home, puts it back where it usually stands.
 *
 * @event viewfinder-move - it is dragged, or put back (`ViewfinderMoveEvent`)
 * @cssproperty --on-picture - colour of the corners
 */
@customElement('inklens-viewfinder')
@localized()
export class Viewfinder extends LitElement {
  static override styles = viewfinderStyles;

  /** Where it stands in its offset parent. */
  @property({ attribute: false }) box: DisplayBox | undefined;

  /** What it must not be dragged out of. */
  @property({ attribute: false }) room: DisplayBox = { left: 0, top: 0, width: 0, height: 0 };

  /** The drag that goes on: its pointer, where that was pressed, and the box as it was then. */
  #drag: { readonly pointer: number; readonly from: DisplayPoint; readonly box: DisplayBox } | undefined;

  override render(): TemplateResult[] {
    return nameGrips().map(
      ([grip, name]) =>
        html`<button
          class=${grip === 'all' ? grip : `corner ${grip}`}
          aria-label=${name}
          title=${grip === 'all' ? msg('Move the viewfinder') : msg('Size the viewfinder')}
          aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown Home"
          @pointerdown=${this.#onPointerDown}
          @pointermove=${this.#onPointerMove(grip)}
          @pointerup=${this.#onPointerEnd(grip)}
          @pointercancel=${this.#onPointerEnd(grip)}
          @dblclick=${this.#reset}
          @keydown=${this.#onKeyDown(grip)}
        ></button>`,
    );
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('box')) return;
    const { box } = this;
    this.hidden = box === undefined;
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      if (box !== undefined) this.style.setProperty(side, `${box[side]}px`);
    }
  }

  #onPointerDown(event: PointerEvent): void {
    if (this.box === undefined || this.#drag !== undefined || event.button !== 0) return;
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.#drag = { pointer: event.pointerId, from: { left: event.clientX, top: event.clientY }, box: this.box };
  }

  #onPointerMove(grip: Grip): (event: PointerEvent) => void {
    return (event) => {
      const box = this.#dragged(event, grip);
      if (box !== undefined) this.#tell(box, false);
    };
  }

  #onPointerEnd(grip: Grip): (event: PointerEvent) => void {
    return (event) => {
      const box = this.#dragged(event, grip);
      if (box === undefined || this.#drag === undefined) return;
      const { from } = this.#drag;
      this.#drag = undefined;
      // A press that moved nothing is no choice of a place.
      if (event.clientX !== from.left || event.clientY !== from.top) this.#tell(box, true);
    };
  }

  #dragged(event: PointerEvent, grip: Grip): DisplayBox | undefined {
    if (event.pointerId !== this.#drag?.pointer) return undefined;
    const { from, box } = this.#drag;
    return dragBox(box, grip, { left: event.clientX - from.left, top: event.clientY - from.top }, this.room);
  }

  #onKeyDown(grip: Grip): (event: KeyboardEvent) => void {
    return (event) => {
      const arrow = ARROWS[event.key];
      if (event.key === 'Home') this.#reset();
      else if (arrow !== undefined) this.#step(grip, arrow, event.shiftKey ? 1 : STEP);
      else return;
      event.preventDefault();
    };
  }

  #step(grip: Grip, { left, top }: DisplayPoint, by: number): void {
    if (this.box !== undefined)
      this.#tell(dragBox(this.box, grip, { left: left * by, top: top * by }, this.room), true);
  }

  #reset(): void {
    this.#tell(undefined, true);
  }

  #tell(box: DisplayBox | undefined, done: boolean): void {
    this.dispatchEvent(new ViewfinderMoveEvent(box, done));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-viewfinder': Viewfinder;
  }
}

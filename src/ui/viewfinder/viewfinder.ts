import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DisplayBox } from '../geometry/display-point.ts';

/**
 * The frame that shows which part of the live picture is read; the rest is dimmed.
 *
 * @cssproperty --on-picture - colour of the corners
 */
@customElement('inklens-viewfinder')
export class Viewfinder extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      border-radius: var(--radius);
      box-shadow: 0 0 0 200vmax rgb(8 10 16 / 0.38);
      pointer-events: none;
    }

    :host([hidden]) {
      display: none;
    }

    i {
      position: absolute;
      width: 30px;
      height: 30px;
      border: 0 solid var(--on-picture);
      filter: drop-shadow(0 0 2px rgb(0 0 0 / 0.6));
    }

    i:nth-child(1) {
      top: -2px;
      left: -2px;
      border-width: 4px 0 0 4px;
      border-top-left-radius: var(--radius);
    }

    i:nth-child(2) {
      top: -2px;
      right: -2px;
      border-width: 4px 4px 0 0;
      border-top-right-radius: var(--radius);
    }

    i:nth-child(3) {
      right: -2px;
      bottom: -2px;
      border-width: 0 4px 4px 0;
      border-bottom-right-radius: var(--radius);
    }

    i:nth-child(4) {
      bottom: -2px;
      left: -2px;
      border-width: 0 0 4px 4px;
      border-bottom-left-radius: var(--radius);
    }
  `;

  /** Where it stands in its offset parent. */
  @property({ attribute: false }) box: DisplayBox | undefined;

  override render(): TemplateResult {
    return html`<i></i><i></i><i></i><i></i>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('box')) return;
    const { box } = this;
    this.hidden = box === undefined;
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      if (box !== undefined) this.style.setProperty(side, `${box[side]}px`);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-viewfinder': Viewfinder;
  }
}

import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CameraFeatures } from '../../../camera/controls/camera-features.ts';
import { agreementOf, type StableReading } from '../../../core/fusion/stable-reading.ts';
import type { ControlWish } from '../../../camera/controls/control-constraints.ts';
import type { Reading } from '../../../core/reading.ts';
import { CameraAdjustEvent } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { icon } from '../../elements/icons.ts';
import { visuallyHidden } from '../../elements/visually-hidden.ts';
import { AdviceSteadier } from './advice-steadier.ts';
import { adviseCamera, advisePicture, type AdviceWords } from './advice-words.ts';
import { reasonsOf, type Reason } from './reason.ts';

/** What somebody who is guided by sound is told of the view anyway. */
const TOLD_BY_GUIDANCE: readonly Reason[] = ['nothing-written', 'cut-off'];

/** Advice that comes back within so long is not spoken again, milliseconds. */
const SPOKEN_MS = 10_000;

/**
 * Why something is not read, and what to do about it: one short line that comes when it helps and goes when it does not. Spoken once.
 *
 * @event camera-adjust - the button was pressed that has the camera do something about it (`CameraAdjustEvent`)
 */
@customElement('inklens-advice-line')
@localized()
export class AdviceLine extends LitElement {
  static override styles = [
    buttonStyles,
    visuallyHidden,
    css`
      :host {
        display: block;
        font: 600 0.9375rem / 1.3 var(--font);
        pointer-events: none; /* the viewfinder's grip may lie below it */
      }

      .pill {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target);
        margin: 0;
        padding: var(--space-1) var(--space-4);
        border: 2px solid transparent;
        border-radius: calc(var(--target) / 2 + var(--space-1));
        background: var(--overlay-chip);
        box-shadow: 0 0 0 1px var(--on-picture-edge);
        color: var(--on-picture);
        animation: come var(--slow) ease-out;
      }

      .pill:has(.remedy) {
        padding-right: var(--space-1);
      }

      .remedy {
        flex: none;
        border-radius: 999px;
        pointer-events: auto;
        background: var(--on-picture);
        color: #14202f;
      }

      @keyframes come {
        from {
          transform: translateY(8px);
          opacity: 0;
        }
      }
    `,
  ];

  /** What was read last; a new object for each frame. */
  @property({ attribute: false }) reading: Reading | StableReading | undefined;

  /** Whether readings are a live camera's frames, and not of a picture that stays as it is. */
  @property({ type: Boolean }) live = false;

  /** What the camera can do. */
  @property({ attribute: false }) features: CameraFeatures = {};

  /** Whether sounds and words guide the person already: nothing is spoken twice. */
  @property({ type: Boolean }) guided = false;

  @state() private reason: Reason | undefined;

  readonly #steadier = new AdviceSteadier();
  #words: AdviceWords | undefined;
  /** What the live region says, and what it said last. */
  #speech = '';
  #spoken = { text: '', at: -Infinity };

  override willUpdate(changed: PropertyValues<this>): void {
    const now = performance.now();
    const torch = changed.get('features')?.torch;
    // Another light, another picture: what was seen before says nothing of it.
    if (changed.has('live') || (changed.has('features') && torch !== this.features.torch)) this.#forget();
    if (changed.has('live') || changed.has('reading')) this.reason = this.#choose(now);
    const before = this.#words?.text;
    this.#words = this.#find();
    if (this.#words?.text !== before) this.#speak(this.#words?.text ?? '', now);
  }

  override render(): TemplateResult {
    return html`
      ${this.#words === undefined ? nothing : this.#pill(this.#words)}
      <div class="visually-hidden" role="status">${this.#speech}</div>
    `;
  }

  #choose(at: number): Reason | undefined {
    const { reading } = this;
    if (reading === undefined) {
      this.#steadier.reset();
      return undefined;
    }
    const reasons = reasonsOf(reading);
    if (!this.live) return reasons[0];
    const locked = reading.lines.length > 0 && reading.lines.every((line) => agreementOf(line) === 'locked');
    // What is left of a number that a reflection has burnt away is read for sure, and is not the number.
    return this.#steadier.add({ at, reasons, locked: locked && !reasons.includes('glare') });
  }

  #find(): AdviceWords | undefined {
    if (this.reason === undefined) return undefined;
    return this.live ? adviseCamera(this.reason, this.features, this.reading?.cutOff) : advisePicture(this.reason);
  }

  #pill({ icon: name, text, remedy }: AdviceWords): TemplateResult {
    const button = remedy && html`<button class="remedy" @click=${this.#apply(remedy.wish)}>${remedy.label}</button>`;
    return html`<div class="pill">${icon(name)}<span>${text}</span>${button}</div>`;
  }

  #apply(wish: ControlWish): () => void {
    return () => {
      this.#forget();
      this.dispatchEvent(new CameraAdjustEvent(wish));
    };
  }

  /** It comes back where it stands. */
  #forget(): void {
    this.#steadier.reset();
    this.reason = undefined;
  }

  /** What was said a moment ago is not said again. */
  #speak(text: string, at: number): void {
    const isTold = this.guided && this.reason !== undefined && TOLD_BY_GUIDANCE.includes(this.reason);
    const isNews = !isTold && (text !== this.#spoken.text || at - this.#spoken.at > SPOKEN_MS);
    this.#speech = isNews ? text : '';
    if (text !== '' && isNews) this.#spoken = { text, at };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-advice-line': AdviceLine;
  }
}

import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type uPlot from 'uplot';
import plotCss from 'uplot/dist/uPlot.min.css?inline';
import { formatDecimal } from '../../../core/decimal.ts';
import { ResizeController } from '../../controllers/resize-controller.ts';
import { currentLocale } from '../../locale/current-locale.ts';
import type { MeterFacts } from '../meters/meter-facts.ts';
import { plotWords, warningWords } from '../meters/meter-words.ts';
import type { PlotData } from './draw-plot.ts';

/** What may change the plot's colours and sharpness. */
const LOOKS = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/** The readings of a meter in time, drawn; screen readers get the same in words. The code that draws is fetched with the first plot. */
@customElement('inklens-meter-plot')
@localized()
export class MeterPlot extends LitElement {
  static override styles = [
    unsafeCSS(plotCss),
    css`
      :host {
        display: block;
        min-width: 0;
      }

      p {
        margin: 0;
        color: var(--ink-soft);
      }

      @media (forced-colors: active) {
        :host {
          --ink: CanvasText;
          --ink-soft: CanvasText;
          --line: GrayText;
          --accent: LinkText;
        }
      }
    `,
  ];

  /** What is shown: two readings or more. */
  @property({ attribute: false }) facts!: MeterFacts;

  /** Whether the code that draws did not come. */
  @state() private missing = false;
  @query('.plot') private readonly room!: HTMLElement | null;

  readonly #view = new ResizeController(this, () => this.room);
  #plot: uPlot | undefined;
  /** What its axes speak. */
  #locale = '';
  #listening = new AbortController();

  constructor() {
    super();
    this.addController({ hostConnected: () => this.#listen(), hostDisconnected: () => this.#letGo() });
  }

  override render(): TemplateResult {
    if (this.missing)
      return html`<p>${msg('The plot could not be fetched. The table below has the same readings.')}</p>`;
    return html`<div class="plot" role="img" aria-label=${plotWords(this.facts, Date.now())}>${nothing}</div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('facts') || (this.#plot !== undefined && this.#locale !== currentLocale())) void this.#draw();
    const width = Math.round(this.#view.size.width);
    if (this.#plot !== undefined && width > 0 && width !== this.#plot.width) {
      this.#plot.setSize({ width, height: this.#plot.height });
    }
  }

  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const look of LOOKS) matchMedia(look).addEventListener('change', () => this.#plot?.redraw(false), { signal });
    if (this.hasUpdated) void this.#draw();
  }

  #letGo(): void {
    this.#listening.abort();
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  async #draw(): Promise<void> {
    const part = await import('./draw-plot.ts').catch(() => undefined);
    this.missing = part === undefined;
    if (part === undefined || this.room === null || !this.isConnected) return;
    this.#plot?.destroy();
    this.#locale = currentLocale();
    this.#plot = part.drawPlot(this.room, plotData(this.facts));
  }
}

function plotData({ meter, readings }: MeterFacts): PlotData {
  const counts = readings.map(({ reading }) => Number(formatDecimal(reading.count)));
  const isDoubtful = readings.map(({ judgement }) => warningWords(judgement, meter) !== undefined);
  return [
    readings.map(({ reading }) => reading.at / 1000),
    counts,
    counts.map((count, i) => (isDoubtful[i] ? count : null)),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-meter-plot': MeterPlot;
  }
}

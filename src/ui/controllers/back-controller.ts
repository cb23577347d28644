import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Layer, LayerEvent } from './layer.ts';

/**
 * Lets the browser's (or phone's) way back close what is open, rather than leave the app. The host says how
 * deep its screen is: 0 at the start, 1 beyond it. Each layer over it, wherever it was opened, is one more; the
 * session history is kept as deep.
 */
export class BackController implements ReactiveController {
  readonly #onBack: () => void;
  /** How deep the screen is. */
  #screen = 0;
  /** Those that are open, the topmost last. */
  #layers: readonly Layer[] = [];
  #depth = 0;
  /** Own steps back are under way: their `popstate` is no wish of the person. */
  #returning = false;
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost, onBack: () => void) {
    this.#onBack = onBack;
    host.addController(this);
  }

  hostConnected(): void {
    history.replaceState({ depth: 0 }, '');
    this.#depth = 0;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener('popstate', (event) => this.#onPop(event), { signal });
    window.addEventListener('layer', (event) => this.#onLayer(event), { signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
    this.#layers = [];
  }

  /** Has the topmost layer that hides the host's own words say them, where there is one. */
  say(text: string): void {
    this.#layers.findLast(({ say }) => say !== undefined)?.say?.(text);
  }

  /** Makes the history as deep as the screen and what lies over it. */
  keep(depth: number): void {
    this.#screen = depth;
    if (!this.#returning) this.#settle();
  }

  get #wanted(): number {
    return this.#screen + this.#layers.length;
  }

  #onLayer({ layer, open }: LayerEvent): void {
    const others = this.#layers.filter((other) => other !== layer);
    this.#layers = open ? [...others, layer] : others;
    this.keep(this.#screen);
  }

  #settle(): void {
    while (this.#depth < this.#wanted) {
      this.#depth += 1;
      history.pushState({ depth: this.#depth }, '');
    }
    if (this.#depth > this.#wanted) {
      this.#returning = true;
      history.go(this.#wanted - this.#depth);
    }
  }

  #onPop(event: PopStateEvent): void {
    const own = this.#returning;
    this.#returning = false;
    this.#depth = depthOf(event.state);
    if (!own && this.#depth < this.#wanted) {
      // What is on top goes, and the depth is another then.
      const layer = this.#layers.at(-1);
      if (layer === undefined) this.#onBack();
      else layer.close();
    } else {
      this.#settle();
    }
  }
}

function depthOf(state: unknown): number {
  const known = typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number';
  return known ? (state as { depth: number }).depth : 0;
}

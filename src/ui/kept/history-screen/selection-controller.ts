import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { tellLayer, type Layer } from '../../controllers/layer.ts';

/** Which of its host's entries are selected. The way back ends it first. */
export class SelectionController implements ReactiveController {
  /** Whether a press selects; so it stays until it is ended, even where nothing is selected any more. */
  active = false;
  ids: ReadonlySet<string> = new Set();
  readonly #host: ReactiveControllerHost;
  readonly #layer: Layer = { close: () => this.end() };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.end();
  }

  begin(): void {
    this.#set(true, this.ids);
  }

  end(): void {
    this.#set(false, new Set());
  }

  /** Selects one, or no more. */
  toggle(id: string): void {
    const ids = new Set(this.ids);
    if (!ids.delete(id)) ids.add(id);
    this.#set(true, ids);
  }

  /** Selects all of these, or none where they are selected already. */
  toggleAll(all: readonly { readonly id: string }[]): void {
    const every = all.every(({ id }) => this.ids.has(id));
    this.#set(true, new Set(every ? [] : all.map(({ id }) => id)));
  }

  /** Those of these that are selected. */
  of<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
    return all.filter(({ id }) => this.ids.has(id));
  }

  #set(active: boolean, ids: ReadonlySet<string>): void {
    if (active !== this.active) tellLayer(this.#layer, active);
    this.active = active;
    this.ids = ids;
    this.#host.requestUpdate();
  }
}

/** What lies over the screen, such as a sheet: the way back closes it before it leads anywhere else. */
export interface Layer {
  /** Asks to be taken away. */
  readonly close: () => void;
  /** Shows and speaks a short word, where the layer hides what else is on the screen. */
  readonly say?: (text: string) => void;
}

/** A layer was laid over the screen, or is gone. */
export class LayerEvent extends Event {
  readonly layer: Layer;
  readonly open: boolean;

  constructor(layer: Layer, open: boolean) {
    super('layer');
    this.layer = layer;
    this.open = open;
  }
}

/** Tells whoever keeps the way back that a layer is open, or not any more. What leaves the page can't tell by an event of its own. */
export function tellLayer(layer: Layer, open: boolean): void {
  window.dispatchEvent(new LayerEvent(layer, open));
}

declare global {
  interface WindowEventMap {
    layer: LayerEvent;
  }
}

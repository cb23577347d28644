import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Takes files that are dropped or pasted anywhere on the page. */
export class IntakeController implements ReactiveController {
  /** Whether something is being dragged over the page. */
  dragging = false;

  readonly #host: ReactiveControllerHost;
  readonly #onFile: (file: File) => void;
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost, onFile: (file: File) => void) {
    this.#host = host;
    this.#onFile = onFile;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener('dragover', (event) => this.#onDrag(event), { signal });
    window.addEventListener('dragleave', (event) => this.#onLeave(event), { signal });
    window.addEventListener('drop', (event) => this.#onDrop(event), { signal });
    window.addEventListener('paste', (event) => this.#onPaste(event), { signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  #onDrag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#setDragging(true);
  }

  #onLeave(event: DragEvent): void {
    // Without a related target the pointer left the window, not just one element for another.
    if (event.relatedTarget === null) this.#setDragging(false);
  }

  #onDrop(event: DragEvent): void {
    this.#setDragging(false);
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    this.#onFile(file);
  }

  #onPaste(event: ClipboardEvent): void {
    const file = event.clipboardData?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    this.#onFile(file);
  }

  #setDragging(dragging: boolean): void {
    if (dragging === this.dragging) return;
    this.dragging = dragging;
    this.#host.requestUpdate();
  }
}

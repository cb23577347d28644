import { msg } from '@lit/localize';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';

/** Takes files from wherever a person hands them over: dropped or pasted anywhere on the page, or picked. */
export class IntakeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onFiles: (files: readonly File[]) => void;
  readonly #picker = createRef<HTMLInputElement>();
  /** Whether something is being dragged over the page. */
  #dragging = false;
  #listening = new AbortController();

  /** @param onFiles hears of all files of one drop, paste or pick together, at least one */
  constructor(host: ReactiveControllerHost, onFiles: (files: readonly File[]) => void) {
    this.#host = host;
    this.#onFiles = onFiles;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener('dragover', (event) => this.#onDrag(event), { signal });
    window.addEventListener('dragleave', (event) => this.#onLeave(event), { signal });
    window.addEventListener('drop', (event) => this.#onDrop(event), { signal });
    window.addEventListener('paste', (event) => this.#take(event, event.clipboardData), { signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  /** Opens the browser's dialogue; from a press only. */
  pick(): void {
    this.#picker.value?.click();
  }

  /** What the host shows of it: where to drop, while something is dragged, and what opens the dialogue. */
  render(): TemplateResult {
    return html`${this.#dragging ? html`<div class="drop">${msg('Drop the pictures here')}</div>` : nothing}<input
        ${ref(this.#picker)}
        id="file"
        type="file"
        accept="image/*"
        multiple
        aria-label=${msg('Pictures to read')}
        hidden
        @change=${this.#onPick}
      />`;
  }

  readonly #onPick = ({ target }: Event): void => {
    const picker = target as HTMLInputElement;
    const files = [...(picker.files ?? [])];
    // Emptied, so that the same files can be chosen again.
    picker.value = '';
    if (files.length > 0) this.#onFiles(files);
  };

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
    this.#take(event, event.dataTransfer);
  }

  #take(event: Event, data: DataTransfer | null): void {
    const files = [...(data?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#onFiles(files);
  }

  #setDragging(dragging: boolean): void {
    if (dragging === this.#dragging) return;
    this.#dragging = dragging;
    this.#host.requestUpdate();
  }
}

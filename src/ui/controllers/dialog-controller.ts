import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dialog } from '../app/app-shell/render-dialog.ts';
import type { Screen } from '../session/screen.ts';

/** Holds the one sheet that is open over its host's screen, and goes with it. */
export class DialogController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #screen: () => Screen;
  #opened: { readonly dialog: Dialog; readonly over: Screen } | undefined;

  constructor(host: ReactiveControllerHost, screen: () => Screen) {
    this.#host = host;
    this.#screen = screen;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#opened = undefined;
  }

  /** The sheet; absent where none was opened over what is on the screen now. */
  get dialog(): Dialog | undefined {
    return this.#opened?.over === this.#screen() ? this.#opened.dialog : undefined;
  }

  open(dialog: Dialog): void {
    this.#opened = { dialog, over: this.#screen() };
    this.#host.requestUpdate();
  }

  readonly close = (): void => {
    this.#opened = undefined;
    this.#host.requestUpdate();
  };
}

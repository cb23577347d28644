import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Gives the focus back to whatever had it when its host came onto the page. */
export class ReturnFocusController implements ReactiveController {
  #returnTo: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#returnTo = deepActiveElement();
  }

  hostDisconnected(): void {
    this.#returnTo?.focus();
  }
}

/** What has the focus, looked for through shadow roots. */
function deepActiveElement(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}

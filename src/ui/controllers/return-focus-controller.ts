import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lastPress } from '../app/last-press.ts';

/** Gives the focus back, when its host leaves the page, to what was pressed to bring it there, or else to what had the focus then. */
export class ReturnFocusController implements ReactiveController {
  #returnTo: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    const pressed = lastPress();
    this.#returnTo = pressed?.isConnected ? pressed : deepActiveElement();
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

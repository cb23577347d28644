import type { LitElement, ReactiveController } from 'lit';
import type { Screen } from '../../session/screen.ts';

/** What the controller looks at. */
export interface ScreenFocusParts {
  readonly screen: () => Screen;
  /** Whether a sheet is open, which has the focus. */
  readonly covered: () => boolean;
  /** The screen's element. */
  readonly element: () => LitElement | null;
}

/** Gives the focus to what reading on makes sense from: a screen that has just come, or the one that is there, where an offer was answered and has gone. */
export class ScreenFocusController implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: ScreenFocusParts;
  #shown: Screen['kind'];
  #answered = false;

  constructor(host: LitElement, parts: ScreenFocusParts) {
    this.#host = host;
    this.#parts = parts;
    this.#shown = parts.screen().kind;
    host.addController(this);
  }

  hostUpdated(): void {
    const { kind } = this.#parts.screen();
    const isOther = kind !== this.#shown;
    this.#shown = kind;
    if (this.#parts.covered()) return;
    const isLost = this.#answered && isFocusLost();
    this.#answered = false;
    if (isOther || isLost) void focusScreen(this.#parts.element());
  }

  /** To be called when something in an offer is pressed: what had the focus may go with it. */
  readonly answered = (): void => {
    this.#answered = true;
    this.#host.requestUpdate();
  };
}

function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body;
}

/** Once its part of the page is there. */
async function focusScreen(screen: LitElement | null): Promise<void> {
  if (screen === null) return;
  await customElements.whenDefined(screen.localName);
  await screen.updateComplete;
  screen.focus();
}

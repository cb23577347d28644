import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Theme } from './settings.ts';

/** Draws the app in the theme that is chosen: its host's attribute `theme` chooses the tokens, and the browser's own frame takes their paper. */
export class ThemeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #theme: () => Theme;
  readonly #onSystemChange = (): void => this.#paintFrame();
  readonly #system = matchMedia('(prefers-color-scheme: dark)');

  constructor(host: ReactiveControllerHost & HTMLElement, theme: () => Theme) {
    this.#host = host;
    this.#theme = theme;
    host.addController(this);
  }

  hostConnected(): void {
    this.#system.addEventListener('change', this.#onSystemChange);
  }

  hostDisconnected(): void {
    this.#system.removeEventListener('change', this.#onSystemChange);
  }

  hostUpdated(): void {
    if (this.#host.getAttribute('theme') === this.#theme()) return;
    this.#host.setAttribute('theme', this.#theme());
    this.#paintFrame();
  }

  /** The bars of the browser or the installed app's window, and what shows beyond the page's ends. */
  #paintFrame(): void {
    const paper = getComputedStyle(this.#host).getPropertyValue('--paper');
    document.documentElement.style.setProperty('--paper', paper);
    for (const frame of document.querySelectorAll('meta[name=theme-color]')) frame.setAttribute('content', paper);
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadSettings, saveSettings, type Settings } from '../settings.ts';

/** Holds the person's settings for its host, and keeps them for the next visit. */
export class SettingsController implements ReactiveController {
  value: Settings = loadSettings(() => localStorage);
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (change: Partial<Settings>) => void;

  constructor(host: ReactiveControllerHost, onChange: (change: Partial<Settings>) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.value = loadSettings(() => localStorage);
  }

  change(change: Partial<Settings>): void {
    this.value = { ...this.value, ...change };
    saveSettings(() => localStorage, this.value);
    this.#host.requestUpdate();
    this.#onChange(change);
  }
}

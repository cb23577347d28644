import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RoomShare } from '../geometry/room-share.ts';
import type { RegionChangeEvent, SettingsChangeEvent } from '../app/app-events.ts';
import { loadSettings, saveSettings, type Settings } from './settings.ts';

/** Holds the person's settings for its host, hears from anywhere in it how they are to be changed, and keeps them for the next visit. */
export class SettingsController implements ReactiveController {
  value: Settings = loadSettings(() => localStorage);
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #onChange: (change: Partial<Settings>) => void;

  #listening = new AbortController();

  constructor(host: ReactiveControllerHost & EventTarget, onChange: (change: Partial<Settings>) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.value = loadSettings(() => localStorage);
    this.#listening = new AbortController();
    const listen = <E extends Event>(type: string, on: (event: E) => void): void =>
      this.#host.addEventListener(type, on as (event: Event) => void, { signal: this.#listening.signal });
    listen<SettingsChangeEvent>('settings-change', ({ change }) => this.change(change));
    listen<RegionChangeEvent>('region-change', ({ region }) => this.#placeRegion(region));
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  /** Puts the viewfinder of the chosen format elsewhere; to its usual place where undefined. */
  #placeRegion(region: RoomShare | undefined): void {
    const { format, regions } = this.value;
    const { [format]: _, ...others } = regions;
    this.change({ regions: region === undefined ? others : { ...others, [format]: region } });
  }

  change(change: Partial<Settings>): void {
    this.value = { ...this.value, ...change };
    saveSettings(() => localStorage, this.value);
    this.#host.requestUpdate();
    this.#onChange(change);
  }
}

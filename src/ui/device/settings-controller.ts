import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RoomShare } from '../geometry/room-share.ts';
import { ListenController } from '../controllers/listen-controller.ts';
import { loadSettings, saveSettings, type Settings } from './settings.ts';

/** Holds the person's settings for its host, hears from anywhere in it how they are to be changed, and keeps them for the next visit. */
export class SettingsController implements ReactiveController {
  value: Settings = loadSettings(() => localStorage);
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (change: Partial<Settings>) => void;

  constructor(host: ReactiveControllerHost & EventTarget, onChange: (change: Partial<Settings>) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
    new ListenController(host, {
      'settings-change': ({ change }) => this.change(change),
      'region-change': ({ region }) => this.#placeRegion(region),
    });
  }

  hostConnected(): void {
    this.value = loadSettings(() => localStorage);
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

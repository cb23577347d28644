import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { browserFamily } from './browser-family.ts';
import {
  afterReading,
  isOfferDue,
  loadInstallMemory,
  saveInstallMemory,
  type InstallMemory,
} from './install/install-memory.ts';
import { isInstalled } from './install/is-installed.ts';
import type { StillReading } from '../session/still-reading.ts';

/** How the app is installed here: the browser asks, or the person follows steps; absent where it can't be, or is already. */
export type InstallWay = 'prompt' | 'steps';

/** What the controller looks at. */
export interface InstallParts {
  /** Whether the browser would install the app. */
  readonly promptable: boolean;
  /** What the picture on the screen says. */
  readonly still: StillReading;
}

/** Knows whether and how the app can be installed, and when a person may like to hear of it. */
export class InstallController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #parts: () => InstallParts;
  /** Pictures whose strings were counted. */
  readonly #seen = new WeakSet<StillReading>();
  #memory: InstallMemory = loadInstallMemory(() => localStorage);

  constructor(host: ReactiveControllerHost, parts: () => InstallParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    this.#memory = loadInstallMemory(() => localStorage);
  }

  hostUpdated(): void {
    this.look(this.#parts().still);
  }

  get way(): InstallWay | undefined {
    if (this.#parts().promptable) return 'prompt';
    // Browsers of iOS never ask, but all of them can.
    const { userAgent, maxTouchPoints } = navigator;
    return browserFamily(userAgent, maxTouchPoints) === 'ios' && !isInstalled() ? 'steps' : undefined;
  }

  /** The way to offer now, unasked; undefined where it is better not to. */
  get offer(): InstallWay | undefined {
    return isOfferDue(this.#memory, Date.now()) ? this.way : undefined;
  }

  /** Hears that strings were read. */
  read(strings: number): void {
    if (strings > 0) this.#keep(afterReading(this.#memory, strings, Date.now()));
  }

  /** Hears what a picture says, as often as wanted. */
  look(still: StillReading): void {
    const lines = still.reading?.lines ?? [];
    if (lines.length === 0 || this.#seen.has(still)) return;
    this.#seen.add(still);
    this.read(lines.length);
  }

  /** Hears that the person does not want to now. */
  dismiss(): void {
    this.#keep({ ...this.#memory, dismissedAt: Date.now() });
  }

  #keep(memory: InstallMemory): void {
    this.#memory = memory;
    saveInstallMemory(() => localStorage, memory);
    this.#host.requestUpdate();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The parts of the page that the start does without: each is fetched once, when it is first shown or when nothing else is to be done. */
const PARTS = {
  work: () => import('../work-screen/work-screen.ts'),
  about: () => import('../about-screen/about-screen.ts'),
  settings: () => import('../settings-sheet/settings-sheet.ts'),
  formats: () => import('../format-picker/format-sheet.ts'),
  camera: () => import('../camera-sheet/camera-sheet.ts'),
  character: () => import('../character-inspector/character-inspector.ts'),
} as const;

export type PartName = keyof typeof PARTS;

/** Longest that the parts wait for an idle moment, milliseconds. */
const LATEST = 4000;

/** Fetches the parts of the page that come after its first paint. */
export class PartsController implements ReactiveController {
  readonly #onMissing: (name: PartName) => void;
  readonly #asked = new Set<PartName>();
  #forgetIdle: () => void = () => undefined;

  /** @param onMissing hears that a part that was needed could not be fetched; it may be needed again. */
  constructor(host: ReactiveControllerHost, onMissing: (name: PartName) => void) {
    this.#onMissing = onMissing;
    host.addController(this);
  }

  hostConnected(): void {
    this.#forgetIdle = whenIdle(() => (Object.keys(PARTS) as PartName[]).forEach((name) => void this.#fetch(name)));
  }

  hostDisconnected(): void {
    this.#forgetIdle();
  }

  /** Makes sure that a part's elements get defined; where that was asked before, nothing happens. */
  need(name: PartName): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    void this.#fetch(name).then((fetched) => {
      if (fetched) return;
      this.#asked.delete(name);
      this.#onMissing(name);
    });
  }

  async #fetch(name: PartName): Promise<boolean> {
    return PARTS[name]().then(
      () => true,
      () => false,
    );
  }
}

/** @returns what takes it back */
function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const idle = requestIdleCallback(act, { timeout: LATEST });
    return () => cancelIdleCallback(idle);
  }
  const timer = setTimeout(act, LATEST); // Safari has no idle callback
  return () => clearTimeout(timer);
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenIdle } from './when-idle.ts';

/** The parts of the page that the start does without: each is fetched once, when it is first shown or when nothing else is to be done. */
const PARTS = {
  // What may be offered there comes with it.
  work: () =>
    Promise.all([import('../app/work-screen/work-screen.ts'), import('../personal/personal-offer/personal-offer.ts')]),
  failure: () => import('../elements/failure-notice/failure-notice.ts'),
  history: () => import('../kept/history-screen/history-screen.ts'),
  list: () => import('../kept/list-sheet/list-sheet.ts'),
  meter: () => import('../kept/meter-sheet/meter-sheet.ts'),
  meters: () => import('../kept/meters-screen/meters-screen.ts'),
  about: () => import('../device/about-screen/about-screen.ts'),
  batch: () => import('../kept/batch-screen/batch-screen.ts'),
  storage: () => import('../device/storage-screen/storage-screen.ts'),
  install: () => import('../device/install/install-sheet.ts'),
  'install-offer': () => import('../device/install/install-offer.ts'),
  personal: () => import('../personal/personal-sheet/personal-sheet.ts'),
  settings: () => import('../device/settings-sheet/settings-sheet.ts'),
  formats: () => import('../format-picker/format-sheet.ts'),
  camera: () => import('../live/camera-sheet/camera-sheet.ts'),
  character: () => import('../picture/character-inspector/character-inspector.ts'),
} as const;

export type PartName = keyof typeof PARTS;

/** What fetches the parts, and starts the page anew. */
export interface PartsSource {
  readonly parts: Readonly<Record<PartName, () => Promise<unknown>>>;
  readonly reload: () => void;
}

const OWN: PartsSource = { parts: PARTS, reload: () => location.reload() };

/** Fetches the parts of the page that come after its first paint. */
export class PartsController implements ReactiveController {
  readonly #onMissing: (name: PartName) => void;
  readonly #source: PartsSource;
  readonly #asked = new Set<PartName>();
  readonly #missed = new Set<PartName>();
  #forgetIdle: () => void = () => undefined;

  /** @param onMissing hears that a part that was needed could not be fetched; it may be needed again, which may reload the page. */
  constructor(host: ReactiveControllerHost, onMissing: (name: PartName) => void, source = OWN) {
    this.#onMissing = onMissing;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    // The first is what a press of "Start camera" waits for.
    this.#fetchNext(Object.keys(this.#source.parts) as PartName[]);
  }

  hostDisconnected(): void {
    this.#forgetIdle();
  }

  /** Makes sure that a part's elements get defined; where that was asked before, nothing happens. */
  need(name: PartName): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    void this.#fetch(name).then((fetched) => (fetched ? undefined : this.#miss(name)));
  }

  /** Fetches one after another, each in an idle moment: what the person does meanwhile comes first. */
  #fetchNext([name, ...rest]: readonly PartName[]): void {
    if (name === undefined) return;
    this.#forgetIdle = whenIdle(() => void this.#fetch(name).then(() => this.#fetchNext(rest)));
  }

  async #miss(name: PartName): Promise<void> {
    // Firefox before 155, and Chromium for long, keep a module’s failure as long as the page lives (whatwg/html#6768): only a new page asks again.
    if (this.#missed.has(name) && (await fetchAnew())) return this.#source.reload();
    this.#missed.add(name);
    this.#asked.delete(name);
    this.#onMissing(name);
  }

  async #fetch(name: PartName): Promise<boolean> {
    return this.#source.parts[name]().then(
      () => true,
      () => false,
    );
  }
}

/** Whether the page could be fetched anew. Its scripts are, past the browser's cache: WebKit keeps answers like 404 there too. */
async function fetchAnew(): Promise<boolean> {
  const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
  const urls = new Set([location.href, ...scripts.map(({ name }) => name)]);
  const answers = await Promise.allSettled([...urls].map((url) => fetch(url, { cache: 'reload' })));
  return answers[0]?.status === 'fulfilled' && answers[0].value.ok;
}

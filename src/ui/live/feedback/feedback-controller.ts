import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StableReading } from '../../../core/fusion/stable-reading.ts';
import type { ReadLine } from '../../../core/reading.ts';
import type { Settings } from '../../device/settings.ts';
import { spokenLines } from '../../reading/spoken-lines.ts';
import { Guide, viewWords } from './guide.ts';
import { judgeView } from './judge-view.ts';
import { TonePlayer } from './tone-player.ts';
import { vibrate } from './vibrate.ts';
import { Voice } from './voice.ts';

/** What the controller needs from its host. */
export interface FeedbackParts {
  readonly settings: () => Settings;
  /** What is on the screen. */
  readonly lines: () => readonly ReadLine[];
  /** Gives the live region a text at once. */
  readonly announce: (text: string) => void;
}

/** Browsers give sound and speech to a page in these events only. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown'] as const;

/** Makes what is read heard and felt: locked strings, the reading aloud, and where the writing is. */
export class FeedbackController implements ReactiveController {
  readonly #host: EventTarget;
  readonly #parts: FeedbackParts;
  readonly #tones = new TonePlayer();
  readonly #voice = new Voice();
  readonly #guide = new Guide();
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost & EventTarget, parts: FeedbackParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const type of GESTURES) window.addEventListener(type, () => this.#unlock(), { signal, capture: true });
    this.#host.addEventListener('read-aloud', () => this.#voice.say(spokenLines(this.#parts.lines())), { signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
    this.#voice.stop();
    this.#tones.close();
  }

  /** Strings of the live camera have locked. */
  locked(lines: readonly ReadLine[]): void {
    const { sound, vibration, aloud, guidance } = this.#parts.settings();
    if (sound || guidance) this.#tones.play('locked');
    if (vibration) vibrate();
    this.#parts.announce(spokenLines(lines));
    if (aloud) this.#voice.say(spokenLines(lines));
  }

  /** The newest frame of the live camera was read. */
  looked(reading: StableReading, at: number): void {
    const { guidance, aloud } = this.#parts.settings();
    if (!guidance) return;
    const view = this.#guide.look(judgeView(reading), at);
    if (view === undefined) return;
    this.#tones.play(view.kind);
    this.#parts.announce(viewWords(view));
    if (aloud) this.#voice.say(viewWords(view));
  }

  /** Another screen: what is being read aloud is of the one before. */
  hush(): void {
    this.#voice.stop();
  }

  #unlock(): void {
    const { sound, aloud, guidance } = this.#parts.settings();
    if (sound || guidance) this.#tones.unlock();
    if (aloud) this.#voice.unlock();
  }
}

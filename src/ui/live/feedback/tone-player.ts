import { SIGNALS, type Signal } from './tones.ts';

/** Loudness of a beep, 0–1: heard in a quiet room, no fright in it. */
const LOUDNESS = 0.16;
/** A beep that begins or ends at once clicks; seconds. */
const ATTACK = 0.008;

/** What the player needs of the browser; undefined where it makes no sound. */
export type CreateAudio = () => AudioContext | undefined;

/** Plays short signals that are made on the spot. Silent until a gesture of the person has woken the sound. */
export class TonePlayer {
  readonly #create: CreateAudio;
  #audio: AudioContext | undefined;

  constructor(create: CreateAudio = createAudio) {
    this.#create = create;
  }

  /** To be called in a gesture: browsers give no sound to a page that nobody has touched, and iOS takes it away after a call. */
  unlock(): void {
    this.#audio ??= this.#create();
    // Refused where the gesture does not count: the next one may.
    if (this.#audio !== undefined && this.#audio.state !== 'running') this.#audio.resume().catch(() => undefined);
  }

  play(signal: Signal): void {
    const audio = this.#audio;
    if (audio?.state !== 'running') return;
    for (const { pitch, at, lasts } of SIGNALS[signal]) {
      const start = audio.currentTime + at;
      const tone = audio.createOscillator();
      const loudness = audio.createGain();
      tone.frequency.value = pitch;
      loudness.gain.setValueAtTime(0, start);
      loudness.gain.linearRampToValueAtTime(LOUDNESS, start + ATTACK);
      loudness.gain.exponentialRampToValueAtTime(0.001, start + lasts);
      tone.connect(loudness).connect(audio.destination);
      tone.start(start);
      tone.stop(start + lasts);
    }
  }

  /** Gives the sound back; the next `unlock` wakes it anew. */
  close(): void {
    this.#audio?.close().catch(() => undefined);
    this.#audio = undefined;
  }
}

function createAudio(): AudioContext | undefined {
  return 'AudioContext' in globalThis ? new AudioContext() : undefined;
}

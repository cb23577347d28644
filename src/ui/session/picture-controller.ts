import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ok, type Result } from '../../core/result.ts';
import { deviceMemory } from '../picture/picture-file/device-memory.ts';
import { loadPicture } from '../picture/picture-file/load-picture.ts';
import type { PictureFailure } from '../picture/picture-file/picture-failure.ts';
import { pixelLimit } from '../picture/picture-file/pixel-limit.ts';
import type { Picture } from '../picture/picture-file/picture.ts';

/** Owns the one picture that is shown, and has it read as often as something changes. */
export class PictureController implements ReactiveController {
  picture: Picture | undefined;
  /** Whether a reading of the picture is on its way. */
  reading = false;

  readonly #host: ReactiveControllerHost;
  readonly #read: (frame: ImageBitmap) => Promise<void>;
  readonly #onFailure: (failure: PictureFailure) => void;
  #stale = false;
  #newest = 0;

  /** @param onFailure hears that the picture, though it is shown, could not be handed to `read`. */
  constructor(
    host: ReactiveControllerHost,
    read: (frame: ImageBitmap) => Promise<void>,
    onFailure: (failure: PictureFailure) => void,
  ) {
    this.#host = host;
    this.#read = read;
    this.#onFailure = onFailure;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Decodes a file and shows it; undefined where another file, or `close`, came while this one was being decoded. */
  async open(file: Blob, name: string): Promise<Result<Picture, PictureFailure> | undefined> {
    this.#newest += 1;
    const turn = this.#newest;
    const loaded = await loadPicture(file, name, pixelLimit(deviceMemory()));
    if (turn !== this.#newest) {
      if (loaded.ok) loaded.value.bitmap.close();
      return undefined;
    }
    if (!loaded.ok) return loaded;
    this.show(loaded.value);
    return ok(loaded.value);
  }

  /** Shows a picture that is there already, and owns it from now on. */
  show(picture: Picture): void {
    this.#newest += 1;
    this.picture?.bitmap.close();
    this.picture = picture;
    this.#host.requestUpdate();
  }

  /** Lets go of the picture. */
  close(): void {
    this.#newest += 1;
    this.picture?.bitmap.close();
    this.picture = undefined;
    this.#host.requestUpdate();
  }

  /** Has the picture read; asked again meanwhile, it reads once more at the end. */
  async read(): Promise<void> {
    this.#stale = true;
    if (this.reading) return;
    this.reading = true;
    this.#host.requestUpdate();
    try {
      while (this.#stale && this.picture !== undefined) {
        this.#stale = false;
        const copy = await this.#copy(this.picture);
        if (copy !== undefined) await this.#read(copy);
      }
    } finally {
      this.reading = false;
      this.#host.requestUpdate();
    }
  }

  /** A copy that may be given away; undefined where the browser makes none, as when memory runs short. */
  async #copy(picture: Picture): Promise<ImageBitmap | undefined> {
    try {
      return await createImageBitmap(picture.bitmap);
    } catch (error) {
      if (picture === this.picture) this.#onFailure({ kind: 'not-copied', name: picture.name, message: String(error) });
      return undefined;
    }
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ok, type Result } from '../../core/result.ts';
import { loadPicture } from '../picture-file/load-picture.ts';
import type { PictureFailure } from '../picture-file/picture-failure.ts';
import { pixelLimit } from '../picture-file/pixel-limit.ts';
import type { Picture } from '../picture-file/picture.ts';

/** Owns the one picture that is shown, and has it read as often as something changes. */
export class PictureController implements ReactiveController {
  picture: Picture | undefined;
  /** Whether a reading of the picture is on its way. */
  reading = false;

  readonly #host: ReactiveControllerHost;
  readonly #read: (frame: ImageBitmap) => Promise<void>;
  #stale = false;
  #newest = 0;

  constructor(host: ReactiveControllerHost, read: (frame: ImageBitmap) => Promise<void>) {
    this.#host = host;
    this.#read = read;
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
    this.picture?.bitmap.close();
    this.picture = loaded.value;
    this.#host.requestUpdate();
    return ok(loaded.value);
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
    while (this.#stale && this.picture !== undefined) {
      this.#stale = false;
      await this.#read(await createImageBitmap(this.picture.bitmap));
    }
    this.reading = false;
    this.#host.requestUpdate();
  }
}

/** GiB; only Chromium says it, and the DOM's types leave it out. */
function deviceMemory(): number | undefined {
  return 'deviceMemory' in navigator && typeof navigator.deviceMemory === 'number' ? navigator.deviceMemory : undefined;
}

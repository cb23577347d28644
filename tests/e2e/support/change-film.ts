import { copyFile, rename } from 'node:fs/promises';

/** A fake camera whose film can be changed while the browser runs: Chromium opens the file whenever a page starts the camera. */
export class FilmChanger {
  /** What the browser is to be started with. */
  readonly camera: string;

  constructor(camera: string) {
    this.camera = camera;
  }

  /** From the camera's next start on it plays this film, which is of the same size as all others. */
  async load(film: string): Promise<void> {
    await copyFile(film, `${this.camera}.next`);
    await rename(`${this.camera}.next`, this.camera);
  }
}

import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** What is read of the web manifest. */
interface Manifest {
  /** Addresses of pictures that are shown before the app is installed, such as screenshots/start-phone-light.webp. */
  readonly screenshots: readonly { readonly src: string }[];
}

/**
 * Copies the screens that the manifest names to where it has them.
 * @param screens folder with all screens
 * @param to folder with the manifest
 * @throws Error where one was not taken
 */
export async function makeManifestScreens(screens: string, to: string): Promise<void> {
  const { screenshots } = JSON.parse(await readFile(join(to, 'manifest.webmanifest'), 'utf8')) as Manifest;
  await rm(join(to, 'screenshots'), { recursive: true, force: true });
  await mkdir(join(to, 'screenshots'));
  await Promise.all(screenshots.map(({ src }) => copyFile(join(screens, basename(src)), join(to, src))));
}

import type { Page } from 'playwright-core';

/** A file that a person hands to the page. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Presses "Read a picture" and chooses the file. */
export const pickFile = (page: Page, file: GivenFile): Promise<void> => pickFiles(page, [file]);

/** Presses "Read a picture" and chooses the files, all at once. */
export async function pickFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Read a picture' }).click();
  await (await chooser).setFiles([...files]);
}

/** Drops the file on the page, or pastes it. */
export async function giveFile(
  page: Page,
  how: 'drop' | 'paste',
  { name, mimeType, buffer }: GivenFile,
): Promise<void> {
  await page.evaluate(
    ({ how, name, mimeType, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type: mimeType }));
      const options = { bubbles: true, cancelable: true };
      const event =
        how === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data })
          : new ClipboardEvent('paste', { ...options, clipboardData: data });
      document.body.dispatchEvent(event);
    },
    { how, name, mimeType, base64: buffer.toString('base64') },
  );
}

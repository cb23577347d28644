/** A file that the system opened the installed app with; not in TypeScript's DOM library, since only Chromium has it. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** What the page hears of files that it was opened with. */
export interface LaunchedFilesEvents {
  /** At least one; may come again while the page is open. */
  readonly onFiles: (files: readonly File[]) => void;
  /** A file that can't be had: moved or deleted since, or refused. */
  readonly onMissing: (name: string) => void;
}

/** Takes the files that the system opens the installed app with. Does nothing where the browser has no such way. */
export function receiveLaunchedFiles({ onFiles, onMissing }: LaunchedFilesEvents): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files: handles = [] }) => void receive(handles));

  async function receive(handles: readonly FileSystemFileHandle[]): Promise<void> {
    const files: File[] = [];
    for (const handle of handles) {
      try {
        files.push(await handle.getFile());
      } catch {
        onMissing(handle.name);
      }
    }
    if (files.length > 0) onFiles(files);
  }
}

/** Whether the browser hands text to other apps. */
export const canShareText = (): boolean => 'share' in navigator;

/** Whether it hands over files such as this one. */
export const canShareFile = (file: File): boolean => 'canShare' in navigator && navigator.canShare({ files: [file] });

/** Hands something to another app, which the person chooses. @returns false where that went wrong; to change one's mind is no fault */
export async function share(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}

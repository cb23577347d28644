const PART = 0x8000; // bytes that are turned into a string at once: a call takes no more arguments

export function toBase64(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  let binary = '';
  for (let from = 0; from < all.length; from += PART) {
    binary += String.fromCharCode(...all.subarray(from, from + PART));
  }
  return btoa(binary);
}

/** @throws DOMException on what is no base64 */
export const fromBase64 = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;

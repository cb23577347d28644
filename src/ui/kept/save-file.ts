/** Hands a file to the person, into wherever the browser puts downloads. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari takes the content a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), LATER);
}

const LATER = 10_000; // milliseconds

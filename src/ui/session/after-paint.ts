/** Calls this once the next picture of the page is on its way to the screen. Never in a tab that is not looked at. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

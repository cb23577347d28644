/** A short tick in the hand, milliseconds. */
const TICK = 35;

/** Lets the phone tick once; nothing where it can't, as on iOS. */
export function vibrate(): void {
  // Refused, by a return value, where nobody has touched the page yet.
  if ('vibrate' in navigator) navigator.vibrate(TICK);
}

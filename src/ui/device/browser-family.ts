/** Browsers whose ways to allow a camera again differ. */
export type BrowserFamily = 'ios' | 'android-chrome' | 'android-firefox' | 'firefox' | 'safari' | 'chromium';

/**
 * Guesses the family from the user agent's name of itself; only ever used to choose words.
 * Every browser on an iPhone is WebKit and asks the same way; an iPad calls itself a Mac, but has a touch screen.
 */
export function browserFamily(userAgent: string, touchPoints: number): BrowserFamily {
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'ios';
  const firefox = /Firefox\//.test(userAgent);
  if (/Android/.test(userAgent)) return firefox ? 'android-firefox' : 'android-chrome';
  if (firefox) return 'firefox';
  return /Safari\//.test(userAgent) && !/Chrome\/|Chromium\//.test(userAgent) ? 'safari' : 'chromium';
}

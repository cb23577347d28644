/**
 * Flags every test's Chromium starts with: quiet, with WebGL in software, and able to run as root.
 *
 * @type {readonly string[]}
 */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--enable-unsafe-swiftshader',
];

/** What the person of every test reads, where the test says nothing else. */
export const TEST_LOCALE = 'en-GB';

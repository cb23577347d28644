/**
 * What the app may do in a browser, as HTTP headers. The one source of all of them: the header files of the build, the page's
 * `<meta>`, `npm start`, the tests' server and the service worker take them from here. docs/security.md says what each is for.
 *
 * @typedef {Readonly<Record<string, string>>} Headers by their names
 */

/**
 * The page: its own origin, and nothing else. No inline script or style, no `eval`; pictures of its own making (`blob:`, and
 * `data:` for small ones): neither is fetched from anywhere.
 */
export const PAGE_POLICY = join({
  'default-src': "'self'",
  'img-src': "'self' blob: data:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-src': "'none'",
  'frame-ancestors': "'none'",
});

/**
 * The reader's worker: scripts and files of the same origin, and `eval`, since OpenCV.js' bindings (Emscripten's embind) write a
 * function for each of OpenCV's with `new Function`. A worker has the policy of its own response, not the page's. `blob:` is
 * for TensorFlow.js, which is handed its WebAssembly that way, and starts its threads from scripts that it holds as strings.
 * Firefox and WebKit ask `worker-src` about what a worker imports as well.
 */
export const WORKER_POLICY = join({
  'default-src': "'none'",
  'script-src': "'self' 'unsafe-eval' blob:",
  'worker-src': "'self' blob:",
  'connect-src': "'self' blob:",
});

/** `<meta>` knows no word about frames. */
export const META_POLICY = PAGE_POLICY.replace(/; frame-ancestors [^;]*/, '');

/** What the page has no use for, however it came by it, and the camera for itself alone. */
const PERMISSIONS = [
  'camera=(self)',
  ...[
    ...['accelerometer', 'bluetooth', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope', 'hid'],
    ...['idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'],
    ...['window-management', 'xr-spatial-tracking'],
  ].map((feature) => `${feature}=()`),
].join(', ');

/** With every file. Together COOP and COEP keep the page's process to itself, which also gives it shared memory. */
export const COMMON_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': PERMISSIONS,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** @type {Headers} */
export const PAGE_HEADERS = { 'Content-Security-Policy': PAGE_POLICY };

/** @type {Headers} */
export const WORKER_HEADERS = { 'Content-Security-Policy': WORKER_POLICY };

/** Files with a hash of their content in their names never change. */
export const ASSET_HEADERS = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** How the addresses of the reader's worker end, behind the folder of the app. */
export const WORKER_SCRIPT = /\/assets\/worker-[\w-]+\.js$/;

/** All that is sent with a file. @param {string} path of its address @returns {Headers} */
export function headersOf(path) {
  return {
    ...COMMON_HEADERS,
    ...(WORKER_SCRIPT.test(path) ? WORKER_HEADERS : PAGE_HEADERS),
    ...(/\/assets\//.test(path) && ASSET_HEADERS),
  };
}

/** @param {Readonly<Record<string, string>>} policy sources by directive */
function join(policy) {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

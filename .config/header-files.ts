import { ASSET_HEADERS, COMMON_HEADERS, PAGE_HEADERS, WORKER_HEADERS, type Headers } from './security-headers.js';

/** A file that tells a static host what to send. */
export interface HeaderFile {
  /** Its place in the build. */
  readonly name: string;
  readonly text: string;
}

/** Addresses that start, or are, the page. */
const PAGES = ['/', '/index.html', '/service-worker.js'];

/**
 * The headers as the usual static hosts take them: Netlify and Cloudflare Pages, Vercel, Apache, nginx. The first two take paths from the
 * root of a site; the others fit below any path.
 *
 * No header stands under two rules for the same address: some hosts would send it twice, and of two policies both hold.
 *
 * @param workers names of the worker's scripts below `assets/`
 */
export function headerFiles(workers: readonly string[]): HeaderFile[] {
  return [
    { name: '_headers', text: netlify(workers) },
    { name: 'vercel.json', text: vercel(workers) },
    { name: '.htaccess', text: apache() },
    { name: 'nginx-headers.conf', text: nginx() },
  ];
}

/** Every rule by its path, as Netlify and Cloudflare Pages write it: `*` is any rest. */
function rules(workers: readonly string[]): [path: string, headers: Headers][] {
  return [
    ['/*', COMMON_HEADERS],
    ['/assets/*', ASSET_HEADERS],
    ...PAGES.map((path): [string, Headers] => [path, PAGE_HEADERS]),
    ...workers.map((name): [string, Headers] => [`/assets/${name}`, WORKER_HEADERS]),
  ];
}

function netlify(workers: readonly string[]): string {
  const block = ([path, headers]: [string, Headers]) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${rules(workers).map(block).join('\n')}\n`;
}

function vercel(workers: readonly string[]): string {
  const headers = rules(workers).map(([path, headers]) => ({
    source: path.replaceAll('.', '\\.').replace('*', '(.*)'),
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ headers }, null, 2)}\n`;
}

function apache(): string {
  const set = (headers: Headers) =>
    Object.entries(headers).map(([name, value]) => `  Header always set ${name} "${value}"`);
  return [
    'AddType application/wasm .wasm',
    '<IfModule mod_headers.c>',
    ...set({ ...COMMON_HEADERS, ...PAGE_HEADERS }),
    '  <FilesMatch "^worker-[\\w-]+\\.js$">',
    ...set(WORKER_HEADERS).map((line) => `  ${line}`),
    '  </FilesMatch>',
    '</IfModule>',
    '',
  ].join('\n');
}

/** For nginx' `http { … }`: `include nginx-headers.conf;`. A server with an `add_header` of its own needs these lines there as well. */
function nginx(): string {
  const policy = 'Content-Security-Policy';
  return [
    'map $uri $inklens_policy {',
    `  default "${PAGE_HEADERS[policy]}";`,
    `  ~/assets/worker-[^/]+\\.js$ "${WORKER_HEADERS[policy]}";`,
    '}',
    'map $uri $inklens_caching {',
    '  default "";',
    `  ~/assets/ "${ASSET_HEADERS['Cache-Control']}";`,
    '}',
    `add_header ${policy} $inklens_policy always;`,
    'add_header Cache-Control $inklens_caching;',
    ...Object.entries(COMMON_HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`),
    '',
  ].join('\n');
}

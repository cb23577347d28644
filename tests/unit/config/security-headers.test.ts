import { expect, test } from 'vitest';
import { headerFiles } from '../../../.config/header-files.ts';
import { headersOf, META_POLICY, PAGE_POLICY, WORKER_POLICY } from '../../../.config/security-headers.js';

const WORKER = '/assets/worker-AbC_12-x.js';
const POLICY = 'Content-Security-Policy';

test('the page may neither write code nor reach another host', () => {
  expect(PAGE_POLICY).toContain("default-src 'self'");
  expect(PAGE_POLICY).not.toMatch(/unsafe|https?:|\*/);
});

test('the worker alone may write functions, and reaches no other host either', () => {
  expect(WORKER_POLICY).toContain("'unsafe-eval'");
  expect(WORKER_POLICY).toContain("connect-src 'self' blob:");
  expect(WORKER_POLICY).not.toMatch(/unsafe-inline|https?:|\*/);
});

test.each([
  ['/', PAGE_POLICY],
  ['/tools/inklens/index.html', PAGE_POLICY],
  ['/service-worker.js', PAGE_POLICY],
  ['/assets/index-AbC_12-x.js', PAGE_POLICY],
  [WORKER, WORKER_POLICY],
  [`/tools/inklens${WORKER}`, WORKER_POLICY],
])('%s has the policy of its kind', (path, policy) => {
  expect(headersOf(path)[POLICY]).toBe(policy);
});

test('<meta> has all that it can have', () => {
  expect(PAGE_POLICY.split('; ').filter((part) => !META_POLICY.split('; ').includes(part))).toEqual([
    "frame-ancestors 'none'",
  ]);
});

/** Headers by address, as a host would send them that takes every rule that fits, one after the other. */
function apply(rules: readonly (readonly [RegExp, Readonly<Record<string, string>>])[], path: string): string[] {
  return rules
    .filter(([pattern]) => pattern.test(path))
    .flatMap(([, headers]) => Object.entries(headers).map(([name, value]) => `${name}: ${value}`));
}

const textOf = (name: string): string => {
  const file = headerFiles([WORKER.slice('/assets/'.length)]).find((file) => file.name === name);
  if (!file) throw new Error(`no ${name}`);
  return file.text;
};

const netlify = textOf('_headers')
  .split(/\n(?=\/)/)
  .map((block) => {
    const [path = '', ...lines] = block.trim().split('\n');
    const pairs = lines.map((line) => /^ {2}([^:]+): (.*)$/.exec(line)?.slice(1) as [string, string]);
    return [new RegExp(`^${path.replaceAll('.', '\\.').replace('*', '.*')}$`), Object.fromEntries(pairs)] as const;
  });

const vercel = (
  JSON.parse(textOf('vercel.json')) as { headers: { source: string; headers: { key: string; value: string }[] }[] }
).headers.map(
  ({ source, headers }) =>
    [new RegExp(`^${source}$`), Object.fromEntries(headers.map(({ key, value }) => [key, value]))] as const,
);

test.each([
  ['_headers', netlify],
  ['vercel.json', vercel],
])('%s says once of each address what the servers of our own send', (_, rules) => {
  for (const path of ['/', '/index.html', '/service-worker.js', WORKER]) {
    const wanted = Object.entries(headersOf(path)).map(([name, value]) => `${name}: ${value}`);
    expect(apply(rules, path).sort()).toEqual(wanted.sort());
  }
});

test.each(['.htaccess', 'nginx-headers.conf'])('%s has both policies, and every other header', (name) => {
  const text = textOf(name);
  for (const value of Object.values({ ...headersOf('/assets/x.js'), ...headersOf(WORKER) })) {
    if (name === '.htaccess' && value.includes('immutable')) continue; // Apache has no rule for a folder in a file like this
    expect(text).toContain(`"${value}"`);
  }
});

import { describe, expect, test } from 'vitest';
import { browserCandidates, browserStarts, findBrowser } from '../../../.scripts/find-browser.mjs';

/** A Linux machine with two folders of programs, where only `present` start. */
function machine(present: readonly string[], env: NodeJS.ProcessEnv = {}): Parameters<typeof findBrowser>[0] {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    works: (path: string) => present.includes(path),
    playwrightsOwn: () => '/cache/playwright/chrome',
  };
}

describe('findBrowser', () => {
  test('takes what CHROMIUM_PATH names before all others', () => {
    const here = machine(['/usr/bin/chromium', '/opt/mine', '/cache/playwright/chrome'], {
      CHROMIUM_PATH: '/opt/mine',
    });
    expect(findBrowser(here)).toBe('/opt/mine');
  });

  test('does not pass over a CHROMIUM_PATH that does not start', () => {
    const here = machine(['/usr/bin/chromium'], { CHROMIUM_PATH: '/opt/gone' });
    expect(() => findBrowser(here)).toThrow('CHROMIUM_PATH is set to /opt/gone');
  });

  test('takes an empty CHROMIUM_PATH for none', () => {
    expect(findBrowser(machine(['/usr/bin/chromium'], { CHROMIUM_PATH: '' }))).toBe('/usr/bin/chromium');
  });

  test('takes the system’s before Playwright’s, and Chromium before Chrome', () => {
    const all = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/cache/playwright/chrome'];
    expect(findBrowser(machine(all))).toBe('/usr/bin/chromium');
    expect(findBrowser(machine(all.filter((path) => path !== '/usr/bin/chromium')))).toBe('/usr/bin/google-chrome');
  });

  test('takes Playwright’s where the system has none', () => {
    expect(findBrowser(machine(['/cache/playwright/chrome']))).toBe('/cache/playwright/chrome');
  });

  test('finds nothing where nothing is', () => {
    expect(findBrowser(machine([]))).toBeUndefined();
    expect(findBrowser({ ...machine([]), playwrightsOwn: () => undefined })).toBeUndefined();
  });
});

describe('browserCandidates', () => {
  test('knows the folders of Windows', () => {
    expect(browserCandidates('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
  });

  test('knows the applications of macOS', () => {
    expect(browserCandidates('darwin', {})[0]).toMatch(/^\/Applications\/Google Chrome\.app\//);
  });
});

describe('browserStarts', () => {
  test('is false for a file that is not there, and for a program that is no browser', () => {
    expect(browserStarts('/no/such/browser')).toBe(false);
    expect(browserStarts(process.execPath)).toBe(process.platform === 'win32');
  });
});

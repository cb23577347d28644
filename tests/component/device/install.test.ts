import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { AppActionEvent } from '../../../src/ui/app/app-events.ts';
import '../../../src/ui/device/install/install-offer.ts';
import '../../../src/ui/device/install/install-sheet.ts';
import '../../../src/ui/device/offline-mark/offline-mark.ts';
import { InstallController } from '../../../src/ui/device/install-controller.ts';
import { StillReading } from '../../../src/ui/session/still-reading.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { DRAWN_THEMES } from '../support/drawn-themes.ts';
import { mount, nextEvent } from '../support/mount.ts';
import { sampleLine, sampleReading } from '../support/sample-reading.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

const controller = (promptable: boolean): InstallController =>
  new InstallController(host, () => ({ promptable, still: new StillReading() }));

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the way to install', () => {
  test('is the browser’s, where it offers one', () => {
    expect(controller(true).way).toBe('prompt');
    expect(controller(false).way).toBeUndefined();
  });

  test('is by steps on an iPhone, unless the app is installed', () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(IPHONE);
    expect(controller(false).way).toBe('steps');
    vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
    expect(controller(false).way).toBeUndefined();
  });

  test('is offered after the third string, and not for a month after “not now”', () => {
    const install = controller(true);
    install.read(2);
    expect(install.offer).toBeUndefined();
    install.read(1);
    expect(install.offer).toBe('prompt');
    install.dismiss();
    expect(install.offer).toBeUndefined();
    vi.useFakeTimers({ now: Date.now() + 31 * 24 * 3_600_000 });
    expect(controller(true).offer).toBe('prompt');
  });
});

test('a picture counts once, however often it is read or put right', () => {
  const install = controller(true);
  const still = new StillReading();
  install.look(still);
  for (let times = 0; times < 5; times += 1) {
    still.take(sampleReading(sampleLine('90210'), sampleLine('4107')), { format: 'digits', threshold: 0.5 });
    install.look(still);
  }
  expect(install.offer).toBeUndefined();
  const other = new StillReading();
  other.take(sampleReading(sampleLine('90210')), { format: 'digits', threshold: 0.5 });
  install.look(other);
  expect(install.offer).toBe('prompt');
});

test.each(DRAWN_THEMES)(
  'the offer is quiet, answered either way, and has no accessibility faults in “%s”',
  async (theme) => {
    const offer = await mount(document.createElement('inklens-install-offer'));
    (offer.getRootNode() as ShadowRoot).host.setAttribute('theme', theme);
    await checkAccessibility(offer);
    for (const [name, action] of [
      ['Install', 'install'],
      ['Not now', 'dismiss-install'],
    ] as const) {
      const asked = nextEvent<AppActionEvent>(offer, 'app-action');
      await page.getByRole('button', { name }).click();
      expect((await asked).action).toBe(action);
    }
    offer.way = 'steps';
    await expect.element(page.getByRole('button', { name: 'Show me how' })).toBeVisible();
  },
);

test('the steps of iOS have drawings and words', async () => {
  await mount(document.createElement('inklens-install-sheet'));
  await expect.element(page.getByRole('heading', { name: 'Put Inklens on your home screen' })).toBeVisible();
  const steps = page.getByRole('listitem').elements();
  expect(steps.map((step) => step.querySelector('strong')?.textContent)).toEqual([
    'Tap Share',
    'Tap “Add to Home Screen”',
    'Tap Add',
  ]);
  for (const step of steps) expect(step.querySelectorAll('svg path').length).toBeGreaterThan(2);
});

test('a quiet sign says that there is no network, as long as there is none', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  const mark = await mount(document.createElement('inklens-offline-mark'));
  const said = (): string | undefined => mark.shadowRoot?.querySelector('[role=status]')?.textContent.trim();
  expect(said()).toBe('');
  onLine.mockReturnValue(false);
  window.dispatchEvent(new Event('offline'));
  await expect.poll(said).toMatch(/^Offline: /);
  await checkAccessibility(mark);
  onLine.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  await expect.poll(said).toBe('');
});

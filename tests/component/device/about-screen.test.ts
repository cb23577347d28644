import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/device/about-screen/about-screen.ts';
import type { AboutScreen } from '../../../src/ui/device/about-screen/about-screen.ts';
import type { DeviceReport } from '../../../src/ui/device/about-screen/device-report.ts';
import type { AppActionEvent, NoteEvent } from '../../../src/ui/app/app-events.ts';
import type { DeviceCheckState } from '../../../src/ui/device/device-check-controller.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { mount, nextEvent } from '../support/mount.ts';

const TIMES = { median: 21, p95: 34 };
const REPORT: DeviceReport = {
  version: '9.8.7',
  browser: 'A browser',
  processors: 8,
  check: {
    backend: 'wasm',
    refused: ['webgl: too far off'],
    right: 32,
    of: 32,
    drift: 0.0001,
    threads: 3,
    memory: { tensors: 30, mats: 0 },
  },
  film: { frames: 12, right: 35, of: 36, total: TIMES, vision: TIMES, recognition: TIMES },
};

async function mountScreen(check: DeviceCheckState): Promise<AboutScreen> {
  const screen = document.createElement('inklens-about-screen');
  screen.check = check;
  return mount(screen);
}

describe('the page about this device', () => {
  test('shows how far the check is', async () => {
    const screen = await mountScreen({ kind: 'running', share: 0.25 });
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '0.25');
    await checkAccessibility(screen);
  });

  test('says when the check is done, and shows what came out', async () => {
    const screen = await mountScreen({ kind: 'running', share: 1 });
    await expect.element(page.getByRole('status')).toBeEmptyDOMElement();
    screen.check = { kind: 'done', report: REPORT };
    await expect.element(page.getByRole('status')).toHaveTextContent('The check is done.');
    await expect.element(page.getByText('35 of 36 strings right in 12 frames')).toBeVisible();
    await expect.element(page.getByText('webgl: too far off')).toBeVisible();
    await checkAccessibility(screen);
  });

  test('copies the report for a bug report, and says so', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const screen = await mountScreen({ kind: 'done', report: REPORT });
    const noted = nextEvent<NoteEvent>(screen, 'note');
    await page.getByRole('button', { name: 'Copy for a bug report' }).click();
    expect((await noted).text).toBe('Copied');
    expect(written.mock.calls[0]?.[0]).toContain('Version: 9.8.7');
    written.mockRestore();
  });

  test('says why the check failed, and offers it again', async () => {
    const screen = await mountScreen({ kind: 'failed', message: 'the demo picture could not be fetched' });
    await expect.element(page.getByRole('alert')).toHaveTextContent('the demo picture could not be fetched');
    const asked = nextEvent<AppActionEvent>(screen, 'app-action');
    await page.getByRole('button', { name: 'Check again' }).click();
    expect((await asked).action).toBe('open-about');
    await checkAccessibility(screen);
  });
});

import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Lens } from '../../../src/camera/lens/lens.ts';
import type { AppActionEvent, SettingsChangeEvent } from '../../../src/ui/app/app-events.ts';
import '../../../src/ui/live/camera-sheet/camera-sheet.ts';
import type { CameraSheet } from '../../../src/ui/live/camera-sheet/camera-sheet.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { mount, nextEvent } from '../support/mount.ts';

const BACK: Lens = { deviceId: 'a', label: 'camera2 0, facing back' };
const FRONT: Lens = { deviceId: 'b', label: 'camera2 1, facing front' };

async function mountSheet(parts: Partial<CameraSheet>): Promise<CameraSheet> {
  return mount(Object.assign(document.createElement('inklens-camera-sheet'), parts));
}

const checked = (name: string): boolean => (page.getByRole('radio', { name }).element() as HTMLInputElement).checked;

test('names the cameras, and the one in use', async () => {
  const sheet = await mountSheet({ lenses: [BACK, FRONT], lens: BACK, chosen: undefined });
  expect(checked('Automatic')).toBe(true);
  expect(page.getByRole('radio').elements()).toHaveLength(3);
  expect(page.getByText('in use').element().closest('label')?.textContent).toContain('Back camera');
  await checkAccessibility(sheet);
});

test('offers the others, and remembers them by id and label', async () => {
  const sheet = await mountSheet({ lenses: [BACK, FRONT], lens: BACK, chosen: BACK });
  expect(checked('Back camera')).toBe(true);
  const asked = nextEvent<SettingsChangeEvent>(sheet, 'settings-change');
  await page.getByRole('radio', { name: 'Front camera' }).click();
  expect((await asked).change).toEqual({ lens: FRONT });
});

test('lets the device choose again', async () => {
  const sheet = await mountSheet({ lenses: [BACK, FRONT], lens: FRONT, chosen: FRONT });
  const asked = nextEvent<SettingsChangeEvent>(sheet, 'settings-change');
  await page.getByRole('radio', { name: 'Automatic' }).click();
  expect((await asked).change).toEqual({ lens: null });
});

test('knows a lens by its label again, and leaves the choice to the device where it is gone', async () => {
  const sheet = await mountSheet({ lenses: [BACK, FRONT], lens: BACK, chosen: { ...FRONT, deviceId: 'old' } });
  expect(checked('Front camera')).toBe(true);
  sheet.chosen = { deviceId: 'usb', label: 'USB camera' };
  await sheet.updateComplete;
  expect(checked('Automatic')).toBe(true);
});

test('has nothing to choose on a device with one camera, but a fresh start', async () => {
  const sheet = await mountSheet({ lenses: [BACK], lens: BACK });
  expect(page.getByRole('radio').elements()).toHaveLength(0);
  const closed = nextEvent(sheet, 'sheet-close');
  const asked = nextEvent<AppActionEvent>(sheet, 'app-action');
  await page.getByRole('button', { name: 'Restart camera' }).click();
  await closed;
  expect((await asked).action).toBe('restart-camera');
  await checkAccessibility(sheet);
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SettingsChangeEvent, SheetCloseEvent } from '../../src/ui/app-events.ts';
import '../../src/ui/character-inspector/character-inspector.ts';
import '../../src/ui/settings-sheet/settings-sheet.ts';
import { checkAccessibility } from './support/check-accessibility.ts';
import { mount, nextEvent, part } from './support/mount.ts';
import { sampleLine } from './support/sample-reading.ts';

const [SURE, UNSURE] = sampleLine('90?').characters;

/** What has the focus before a sheet opens. */
let opener: HTMLButtonElement;
beforeEach(() => {
  opener = document.createElement('button');
  opener.textContent = 'Open';
  document.body.append(opener);
  opener.focus();
});
afterEach(() => {
  opener.remove();
});

async function mountInspector(character = UNSURE) {
  const inspector = document.createElement('inklens-character-inspector');
  if (character === undefined) throw new Error('expected a character');
  inspector.character = character;
  // As the app does: whoever asks to be closed is taken away.
  inspector.addEventListener('sheet-close', () => inspector.remove());
  return mount(inspector);
}

async function mountSettings(threshold: number, backend = '') {
  const sheet = document.createElement('inklens-settings-sheet');
  sheet.threshold = threshold;
  sheet.backend = backend;
  return mount(sheet);
}

const sheetOf = (host: Element) => part(host, 'inklens-bottom-sheet');

describe('a sheet', () => {
  test('takes the focus, keeps it inside, and gives it back', async () => {
    const inspector = await mountInspector();
    const dialog = part<HTMLDialogElement>(sheetOf(inspector), 'dialog');
    expect(dialog.matches(':modal')).toBe(true);
    expect(document.activeElement).not.toBe(opener);
    inspector.remove();
    expect(document.activeElement).toBe(opener);
  });

  test('closes by Escape', async () => {
    const inspector = await mountInspector();
    const closed = nextEvent<SheetCloseEvent>(inspector, 'sheet-close');
    await userEvent.keyboard('{Escape}');
    await closed;
    expect(inspector.isConnected).toBe(false);
    expect(document.activeElement).toBe(opener);
  });

  test('closes by its button', async () => {
    const inspector = await mountInspector();
    const closed = nextEvent<SheetCloseEvent>(inspector, 'sheet-close');
    await userEvent.click(part(sheetOf(inspector), 'button[aria-label=Close]'));
    await closed;
  });

  test('closes by a press outside, not by one inside', async () => {
    const inspector = await mountInspector();
    const dialog = part(sheetOf(inspector), 'dialog');
    let closed = 0;
    inspector.addEventListener('sheet-close', () => (closed += 1));
    const { left, top } = dialog.getBoundingClientRect();
    dialog.dispatchEvent(new MouseEvent('click', { clientX: left + 10, clientY: top + 10, bubbles: true }));
    expect(closed).toBe(0);
    dialog.dispatchEvent(new MouseEvent('click', { clientX: left + 10, clientY: top - 10, bubbles: true }));
    expect(closed).toBe(1);
  });
});

describe('the inspector', () => {
  test('draws the crop as the net saw it, pixel by pixel', async () => {
    const glyph = new Float32Array(28 * 28);
    glyph[28 * 3 + 5] = 1;
    const inspector = await mountInspector(SURE && { ...SURE, glyph });
    const canvas = part<HTMLCanvasElement>(inspector, 'canvas');
    const red = (x: number, y: number) => canvas.getContext('2d')?.getImageData(x, y, 1, 1).data[0];
    expect([canvas.width, canvas.height]).toEqual([28, 28]);
    expect([red(5, 3), red(3, 5)]).toEqual([0, 255]);
    expect(getComputedStyle(canvas).imageRendering).toBe('pixelated');
  });

  test('shows the top three with bars and numbers', async () => {
    const inspector = await mountInspector();
    const rows = [...(inspector.shadowRoot?.querySelectorAll('li') ?? [])];
    expect(rows.map((row) => row.querySelector('strong')?.textContent)).toEqual(['0', '7', '1']);
    expect(rows.map((row) => row.querySelector('span')?.textContent)).toEqual(['55.0 %', '31.5 %', '9.0 %']);
    expect(rows.map((row) => row.querySelector('meter')?.value.toFixed(3))).toEqual(['0.550', '0.315', '0.090']);
  });

  test('says whether the character is sure', async () => {
    expect(part(await mountInspector(UNSURE), 'p').textContent).toContain('Unsure');
    expect(part(await mountInspector(SURE), 'p').textContent).not.toContain('Unsure');
  });

  test('has no accessibility faults', async () => {
    await checkAccessibility(await mountInspector());
  });
});

describe('the settings', () => {
  test('move the threshold by the keyboard, and tell when it is let go', async () => {
    const sheet = await mountSettings(0.8);
    const changed = nextEvent<SettingsChangeEvent>(sheet, 'settings-change');
    part(sheet, 'input').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect((await changed).change.threshold).toBeCloseTo(0.79);
    await sheet.updateComplete;
    expect(part(sheet, 'output').textContent).toBe('79 %');
  });

  test('say quietly how the reader runs', async () => {
    const note = async (backend: string) => part(await mountSettings(0.8, backend), 'p:last-child').textContent;
    expect(await note('')).toContain('not loaded');
    expect(await note('webgl')).toContain('WebGL');
    expect(await note('cpu')).toContain('slow');
  });

  test('have no accessibility faults', async () => {
    await checkAccessibility(await mountSettings(0.8, 'wasm'));
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CorrectCharacterEvent, SettingsChangeEvent, SheetCloseEvent } from '../../../src/ui/app/app-events.ts';
import '../../../src/ui/picture/character-inspector/character-inspector.ts';
import '../../../src/ui/device/settings-sheet/settings-sheet.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ui/device/settings.ts';
import { mount, nextEvent, part } from '../support/mount.ts';
import { sampleLine } from '../support/sample-reading.ts';

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
  inspector.place = { line: 0, index: 1, characters: ['9', '0'] };
  // As the app does: whoever asks to be closed is taken away.
  inspector.addEventListener('sheet-close', () => inspector.remove());
  return mount(inspector);
}

function mountSettings(change: Partial<Settings> = {}) {
  const sheet = document.createElement('inklens-settings-sheet');
  sheet.settings = { ...DEFAULT_SETTINGS, ...change };
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

  test('gives it back to the button that was pressed, though that had no focus, as in Safari', async () => {
    const settings = document.createElement('button');
    settings.textContent = 'Settings';
    settings.addEventListener('pointerdown', (event) => event.preventDefault());
    settings.addEventListener('mousedown', (event) => event.preventDefault()); // so that it gets no focus
    document.body.append(settings);
    opener.blur();
    await userEvent.click(settings);
    expect(document.activeElement).toBe(document.body);
    const inspector = await mountInspector();
    inspector.remove();
    expect(document.activeElement).toBe(settings);
    settings.remove();
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
    expect(part(await mountInspector(UNSURE), '.state').textContent).toContain('Not sure');
    expect(part(await mountInspector(SURE), '.state').textContent).not.toContain('Not sure');
  });

  const corrected = (inspector: Element) => nextEvent<CorrectCharacterEvent>(inspector, 'correct-character');

  test('an answer that is pressed is chosen, and the sheet is done', async () => {
    const inspector = await mountInspector();
    const event = corrected(inspector);
    await userEvent.click(part(inspector, 'li:nth-child(2) button'));
    expect(await event).toMatchObject({ place: { line: 0, index: 1 }, text: '7' });
    expect(inspector.isConnected).toBe(false);
  });

  test('another answer can be typed, by the keyboard alone', async () => {
    const inspector = await mountInspector();
    const event = corrected(inspector);
    part(inspector, 'input').focus();
    await userEvent.keyboard('{Enter}'); // nothing typed: nothing done
    await userEvent.keyboard(' 11{Enter}');
    expect((await event).text).toBe('11');
  });

  test('a character that is none can be left out, the only one of its line cannot', async () => {
    const leaveOut = (inspector: Element) =>
      [...(inspector.shadowRoot?.querySelectorAll<HTMLElement>('.ways button') ?? [])].find((button) =>
        button.textContent.includes('leave it out'),
      );
    const inspector = await mountInspector();
    const event = corrected(inspector);
    leaveOut(inspector)?.click();
    expect((await event).text).toBe('');
    const only = await mountInspector();
    only.place = { line: 0, index: 0, characters: ['9'] };
    await only.updateComplete;
    expect(leaveOut(only)).toBeUndefined();
  });

  test('what was put right can be put back', async () => {
    const inspector = await mountInspector(UNSURE && { ...UNSURE, text: '6', correctedFrom: '0', sure: true });
    expect(part(inspector, '.state').textContent).toContain('read as 0');
    const event = corrected(inspector);
    await userEvent.click(part(inspector, '.ways button'));
    expect((await event).text).toBeUndefined();
  });

  test('has no accessibility faults', async () => {
    await checkAccessibility(await mountInspector());
  });
});

describe('the settings', () => {
  test('move the threshold by the keyboard, in words and as a number, and tell when it is let go', async () => {
    const sheet = await mountSettings({ threshold: 0.9 });
    expect(part(sheet, 'output').textContent).toBe('Strict, 90\u00a0%');
    const changed = nextEvent<SettingsChangeEvent>(sheet, 'settings-change');
    part(sheet, 'input').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect((await changed).change.threshold).toBeCloseTo(0.89);
  });

  test('choose how the app looks', async () => {
    const sheet = await mountSettings({ theme: 'light' });
    expect(part<HTMLInputElement>(sheet, 'input[value=light]').checked).toBe(true);
    const changed = nextEvent<SettingsChangeEvent>(sheet, 'settings-change');
    part(sheet, 'input[value=light]').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect((await changed).change).toEqual({ theme: 'dark' });
  });

  test('switch sound off by the keyboard', async () => {
    const sheet = await mountSettings();
    const changed = nextEvent<SettingsChangeEvent>(sheet, 'settings-change');
    part(sheet, 'input[name=sound]').focus();
    await userEvent.keyboard(' ');
    expect((await changed).change).toEqual({ sound: false });
  });

  test('have no accessibility faults', async () => {
    await checkAccessibility(await mountSettings());
  });
});

import { expect, test } from 'vitest';
import type { ReadingBar } from '../../../src/ui/reading/reading-bar/reading-bar.ts';
import { part } from '../support/mount.ts';
import { buttons, focused, mountBar } from '../support/mount-reading-bar.ts';
import { sampleLine } from '../support/sample-reading.ts';

const mountWithFormat = async (): Promise<[ReadingBar, HTMLElement]> => {
  const bar = await mountBar('90210');
  const chip = Object.assign(document.createElement('button'), { slot: 'format', textContent: 'Digits' });
  bar.append(chip);
  return [bar, chip];
};
const show = async (bar: ReadingBar, ...strings: readonly string[]): Promise<void> => {
  bar.lines = strings.map((text) => sampleLine(text));
  await bar.updateComplete;
};

test('goes from Copy to the format where there is nothing left to copy', async () => {
  const [bar, chip] = await mountWithFormat();
  part(bar, '.copy').focus();
  await show(bar);
  expect(chip.matches(':focus')).toBe(true);
  await show(bar, '17');
  expect(chip.matches(':focus')).toBe(true);
});

test('goes from a character that is gone to one that is there', async () => {
  const [bar, chip] = await mountWithFormat();
  buttons(bar)[4]?.focus();
  await show(bar, '17');
  expect(focused(bar)).toBe(0);
  await show(bar);
  expect(chip.matches(':focus')).toBe(true);
});

test('goes from Undo to the reading where nothing is left to undo', async () => {
  const [bar] = await mountWithFormat();
  bar.undoable = true;
  await bar.updateComplete;
  part(bar, '[aria-label=Undo]').focus();
  bar.undoable = false;
  await bar.updateComplete;
  expect(focused(bar)).toBe(0);
});

test('that is elsewhere stays there', async () => {
  const [bar] = await mountWithFormat();
  await show(bar);
  expect(bar.matches(':focus-within')).toBe(false);
});

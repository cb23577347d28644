import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type {
  InspectCharacterEvent,
  NoteEvent,
  ReadAloudEvent,
  UndoCorrectionEvent,
} from '../../../src/ui/app/app-events.ts';
import { correctLine } from '../../../src/core/corrections/correct-line.ts';
import type { Agreement, StableLine } from '../../../src/core/fusion/stable-reading.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { nextEvent, part } from '../support/mount.ts';
import { buttons, focused, mountBar, reading } from '../support/mount-reading-bar.ts';
import { sampleLine } from '../support/sample-reading.ts';

describe('the large reading', () => {
  test('has exactly the strings as its text, a line each', async () => {
    const bar = await mountBar('90210', '7', '1480');
    expect(reading(bar).textContent).toBe('90210\n7\n1480');
    bar.lines = [sampleLine('12')];
    await bar.updateComplete;
    expect(reading(bar).textContent).toBe('12');
  });

  test('is empty where nothing was read, and the words say so', async () => {
    const bar = await mountBar();
    expect(reading(bar).textContent).toBe('');
    expect(bar.shadowRoot?.textContent).toContain('Nothing yet.');
    bar.append(Object.assign(document.createElement('p'), { slot: 'status', textContent: 'Loading' }));
    expect(part(bar, '.empty').checkVisibility()).toBe(false);
  });

  test('fits a phone’s width with ten digits, each of them wide enough to press', async () => {
    const bar = await mountBar('5550142673');
    expect(part(bar, '.scroll').scrollWidth).toBeLessThanOrEqual(part(bar, '.scroll').clientWidth);
    for (const button of buttons(bar)) {
      expect(button.offsetWidth).toBeGreaterThanOrEqual(24); // WCAG 2.2, target size (minimum)
      expect(button.offsetHeight).toBeGreaterThanOrEqual(44);
    }
  });

  test('marks an unsure character by a dashed line, and says it', async () => {
    const bar = await mountBar('90?2');
    const [nine, nought] = buttons(bar);
    expect(nought && getComputedStyle(nought, '::after').borderBottomStyle).toBe('dashed');
    expect(nine && getComputedStyle(nine, '::after').content).toBe('none');
    expect(nought?.getAttribute('aria-label')).toBe('0, unsure, 55 per cent');
    expect(nine?.getAttribute('aria-label')).toBe('9, 97 per cent');
    expect(part(bar, '.hint').textContent).toContain('not sure');
  });

  test('is one stop for Tab; the arrows move among the characters', async () => {
    const bar = await mountBar('90', '14');
    buttons(bar)[0]?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused(bar)).toBe(2);
    await userEvent.keyboard('{End}');
    expect(focused(bar)).toBe(3);
    await userEvent.tab();
    expect(bar.shadowRoot?.activeElement).toBe(part(bar, '[aria-label="Read aloud"]'));
    await userEvent.tab({ shift: true });
    expect(focused(bar)).toBe(3);
    expect(buttons(bar).filter((button) => button.tabIndex === 0)).toHaveLength(1);
  });

  test('keeps a stop for Tab when the reading gets shorter', async () => {
    const bar = await mountBar('90210');
    buttons(bar)[0]?.focus();
    await userEvent.keyboard('{End}');
    bar.lines = [sampleLine('12')];
    await bar.updateComplete;
    expect(buttons(bar).map((button) => button.tabIndex)).toEqual([0, -1]);
  });

  test('a pressed character is handed on', async () => {
    const bar = await mountBar('90', '14');
    const event = nextEvent<InspectCharacterEvent>(bar, 'inspect-character');
    await userEvent.click(buttons(bar)[3] ?? bar);
    const { character, place } = await event;
    expect(character).toBe(bar.lines[1]?.characters[1]);
    expect(place).toEqual({ line: 1, index: 1, characters: ['1', '4'] });
  });

  test('of a live line names the line by its id', async () => {
    const bar = await mountBar();
    bar.lines = [{ ...sampleLine('90'), id: 17, agreement: 'settled', frames: 4, age: 400 } as StableLine];
    await bar.updateComplete;
    const event = nextEvent<InspectCharacterEvent>(bar, 'inspect-character');
    await userEvent.click(buttons(bar)[0] ?? bar);
    expect((await event).place.line).toBe(17);
  });

  test('settles, and locks with a tick that is no part of its text', async () => {
    const bar = await mountBar();
    const show = async (agreement: Agreement): Promise<Element> => {
      bar.lines = [{ ...sampleLine('90'), id: 1, agreement, frames: 4, age: 400 } as StableLine];
      await bar.updateComplete;
      return part(bar, '.line');
    };
    const slant = (): string => getComputedStyle(part(bar, '.line button')).fontStyle;
    await show('settling');
    expect(slant()).toBe('italic');
    await show('settled');
    expect(slant()).toBe('normal');
    expect(bar.shadowRoot?.querySelector('.tick')).toBeNull();
    expect((await show('locked')).getAttribute('aria-label')).toBe('Locked');
    expect(part(bar, '.tick').checkVisibility()).toBe(true);
    expect(reading(bar).textContent).toBe('90');
  });

  test('tells a string that was read before by a clock, in words, and not by its colour alone', async () => {
    const bar = await mountBar();
    bar.lines = [{ ...sampleLine('90'), id: 1, agreement: 'locked', frames: 9, missed: 0, age: 900 } as StableLine];
    bar.past = true;
    await bar.updateComplete;
    expect(part(bar, '.mark.past').checkVisibility()).toBe(true);
    expect(bar.shadowRoot?.querySelector('.tick')).toBeNull();
    expect(part(bar, '.hint').textContent).toContain('Read before');
    expect(part(bar, '.line').getAttribute('aria-label')).toBe('Read before');
    expect(bar.shadowRoot?.querySelector('[role=status], [aria-live]')).toBeNull(); // nothing is spoken again
    expect(reading(bar).textContent).toBe('90');
    await checkAccessibility(bar);
  });

  test('shows a rejected string as doubtful, by shape and in words', async () => {
    const bar = await mountBar();
    bar.lines = [{ ...sampleLine('90'), state: 'rejected' }];
    await bar.updateComplete;
    expect(part(bar, '.line').getAttribute('aria-label')).toContain('Doubtful');
    expect(getComputedStyle(part(bar, '.line button')).textDecorationLine).toBe('line-through');
    expect(part(bar, '.mark').checkVisibility()).toBe(true);
    expect(part(bar, '.hint').textContent).toContain('Doubtful');
  });

  test('underlines twice what was put right, and says it', async () => {
    const bar = await mountBar();
    bar.lines = [correctLine(sampleLine('90?2'), new Map([[1, '6']]))];
    await bar.updateComplete;
    const [, six] = buttons(bar);
    expect(six?.getAttribute('aria-label')).toBe('6, put right');
    expect(six && getComputedStyle(six, '::after').borderBottomStyle).toBe('double');
  });

  test('has no accessibility faults, empty or full', async () => {
    await checkAccessibility(await mountBar('90?210', '14'));
    await checkAccessibility(await mountBar());
  });
});

describe('the row below', () => {
  test('offers to undo where there is something to undo', async () => {
    const bar = await mountBar('90');
    expect(bar.shadowRoot?.querySelector('[aria-label=Undo]')).toBeNull();
    bar.undoable = true;
    await bar.updateComplete;
    const undone = nextEvent<UndoCorrectionEvent>(bar, 'undo-correction');
    await userEvent.click(part(bar, '[aria-label=Undo]'));
    await undone;
  });

  test('asks to be read aloud', async () => {
    const bar = await mountBar('90');
    const asked = nextEvent<ReadAloudEvent>(bar, 'read-aloud');
    await userEvent.click(part(bar, '[aria-label="Read aloud"]'));
    await asked;
  });

  test('keeps the format’s place where nothing is read, and all of it fits a phone', async () => {
    const bar = await mountBar();
    const chip = Object.assign(document.createElement('button'), { slot: 'format', textContent: 'Payment card' });
    bar.append(chip);
    expect(chip.checkVisibility()).toBe(true);
    bar.lines = [sampleLine('90')];
    bar.undoable = true;
    await bar.updateComplete;
    const right = bar.getBoundingClientRect().right;
    expect(part(bar, '.copy').getBoundingClientRect().right).toBeLessThanOrEqual(right);
    expect(part(bar, '.copy').getBoundingClientRect().top).toBeLessThan(chip.getBoundingClientRect().bottom);
  });
});

describe('copying', () => {
  test('takes the strings, a line each, and says so', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const bar = await mountBar('90210', '14');
    const note = nextEvent<NoteEvent>(bar, 'note');
    await userEvent.click(part(bar, '.copy'));
    expect((await note).text).toBe('Copied');
    expect(written).toHaveBeenCalledWith('90210\n14');
    written.mockRestore();
  });

  test('where it is refused, the reading is selected and the words say so', async () => {
    const refused = vi
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new DOMException('', 'NotAllowedError'));
    const bar = await mountBar('90210');
    const note = nextEvent<NoteEvent>(bar, 'note');
    await userEvent.click(part(bar, '.copy'));
    expect((await note).text).toContain('by hand');
    refused.mockRestore();
  });
});

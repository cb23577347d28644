import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { InspectCharacterEvent, NoteEvent } from '../../src/ui/app-events.ts';
import '../../src/ui/reading-bar/reading-bar.ts';
import type { ReadingBar } from '../../src/ui/reading-bar/reading-bar.ts';
import { checkAccessibility } from './support/check-accessibility.ts';
import { mount, nextEvent, part } from './support/mount.ts';
import { sampleLine } from './support/sample-reading.ts';

async function mountBar(...strings: readonly string[]): Promise<ReadingBar> {
  const bar = document.createElement('inklens-reading-bar');
  bar.lines = strings.map((text) => sampleLine(text));
  bar.placeholder = 'Nothing yet.';
  return mount(bar);
}

const reading = (bar: ReadingBar): HTMLElement => part(bar, '[data-testid=reading]');
const buttons = (bar: ReadingBar): HTMLButtonElement[] => [...reading(bar).querySelectorAll('button')];
const focused = (bar: ReadingBar): number => buttons(bar).indexOf(bar.shadowRoot?.activeElement as HTMLButtonElement);

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
    expect(bar.shadowRoot?.activeElement).toBe(part(bar, '.copy'));
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
    expect((await event).character).toBe(bar.lines[1]?.characters[1]);
  });

  test('has no accessibility faults, empty or full', async () => {
    await checkAccessibility(await mountBar('90?210', '14'));
    await checkAccessibility(await mountBar());
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

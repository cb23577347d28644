import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Advice } from '../../../src/core/advice.ts';
import type { Reading } from '../../../src/core/reading.ts';
import type { CameraAdjustEvent } from '../../../src/ui/app/app-events.ts';
import '../../../src/ui/reading/advice-line/advice-line.ts';
import type { AdviceLine } from '../../../src/ui/reading/advice-line/advice-line.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { mount, nextEvent } from '../support/mount.ts';
import { sampleLine, sampleReading } from '../support/sample-reading.ts';

const DARK: Advice = { kind: 'too-dark', paper: 20 };
const BLURRED: Advice = { kind: 'blurred', edge: 9 };
const FRAME_MS = 100;

let now = 0;
beforeEach(() => {
  now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const unread = (...advice: readonly Advice[]): Reading => ({ ...sampleReading(), advice });
const locked = (): Reading => ({
  ...sampleReading({ ...sampleLine('90210'), ...{ id: 1, agreement: 'locked', frames: 9, age: 900 } }),
});

async function mountLine(live: boolean): Promise<AdviceLine> {
  const line = document.createElement('inklens-advice-line');
  line.live = live;
  return mount(line);
}

/** Hands it so many frames, one after the other. */
async function show(line: AdviceLine, frames: number, frame: () => Reading): Promise<void> {
  for (let i = 0; i < frames; i++) {
    now += FRAME_MS;
    line.reading = frame();
    await line.updateComplete;
  }
}

const pill = (line: AdviceLine) => line.shadowRoot?.querySelector('.pill span:not(.icon)')?.textContent ?? '';
const spoken = (line: AdviceLine) => line.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';

describe('over a live camera', () => {
  test('comes when a reason has stood, is spoken, and goes with it', async () => {
    const line = await mountLine(true);
    await show(line, 5, () => unread(DARK));
    expect([pill(line), spoken(line)]).toEqual(['', '']);
    await show(line, 4, () => unread(DARK));
    expect([pill(line), spoken(line)]).toEqual(Array(2).fill('Too dark. Find more light.'));
    await checkAccessibility(line);
    await show(line, 20, () => unread());
    expect([pill(line), spoken(line)]).toEqual(['', '']);
  });

  test('does not speak of the view where sounds and words guide already', async () => {
    const line = await mountLine(true);
    line.guided = true;
    await show(line, 9, () => ({ ...unread(), cutOff: ['right'] }));
    expect([pill(line), spoken(line)]).toEqual(['Partly outside. Move right.', '']);
    await show(line, 30, () => unread(BLURRED));
    expect(spoken(line)).toBe('Blurred. Hold still.');
  });

  test('goes at once when a string locks', async () => {
    const line = await mountLine(true);
    await show(line, 9, () => unread(DARK));
    await show(line, 1, locked);
    expect(pill(line)).toBe('');
  });

  test('stays on a locked string where a reflection may hide the rest of it', async () => {
    const line = await mountLine(true);
    await show(line, 9, () => ({ ...locked(), advice: [{ kind: 'glare', share: 0.2 }] }));
    expect(pill(line)).toBe('Glare. Tilt the paper a little.');
  });

  test('is not spoken again when it comes back soon, though it is shown', async () => {
    const line = await mountLine(true);
    await show(line, 9, () => unread(BLURRED));
    await show(line, 1, locked);
    await show(line, 9, () => unread(BLURRED));
    expect([pill(line), spoken(line)]).toEqual(['Blurred. Hold still.', '']);
    now += 20_000;
    await show(line, 1, locked);
    await show(line, 9, () => unread(BLURRED));
    expect(spoken(line)).toBe('Blurred. Hold still.');
  });

  test('forgets all when the camera starts anew', async () => {
    const line = await mountLine(true);
    await show(line, 9, () => unread(DARK));
    line.reading = undefined;
    await line.updateComplete;
    expect(pill(line)).toBe('');
  });
});

describe('the torch', () => {
  test('is offered in the dark where there is one; the advice then starts afresh', async () => {
    const line = await mountLine(true);
    line.features = { torch: false };
    await show(line, 9, () => unread(DARK));
    const wished = nextEvent<CameraAdjustEvent>(line, 'camera-adjust');
    await page.getByRole('button', { name: 'Torch on' }).click();
    expect((await wished).change).toEqual({ torch: true });
    line.features = { torch: true };
    await show(line, 2, () => unread(DARK));
    expect(pill(line)).toBe('');
    await show(line, 9, () => unread(DARK));
    expect(pill(line)).toBe('Still too dark. Find more light.');
  });

  test('is not offered where there is none', async () => {
    const line = await mountLine(true);
    await show(line, 9, () => unread(DARK));
    expect(line.shadowRoot?.querySelector('button')).toBeNull();
  });
});

describe('over a picture', () => {
  test('is there at once, in words for a picture', async () => {
    const line = await mountLine(false);
    await show(line, 1, () => unread(DARK));
    expect(pill(line)).toBe('Too dark. Retake in more light.');
    await show(line, 1, () => sampleReading(sampleLine('90210')));
    expect(pill(line)).toBe('');
  });

  test('says that not all was read', async () => {
    const line = await mountLine(false);
    await show(line, 1, () => ({ ...sampleReading(sampleLine('90210')), leftOut: 3 }));
    expect(pill(line)).toContain('Not all read.');
  });
});

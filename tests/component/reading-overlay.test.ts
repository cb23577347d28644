import { expect, test } from 'vitest';
import '../../src/ui/reading-overlay/reading-overlay.ts';
import type { ReadingOverlay } from '../../src/ui/reading-overlay/reading-overlay.ts';
import { mount } from './support/mount.ts';
import { sampleLine, sampleReading } from './support/sample-reading.ts';

async function mountOverlay(...strings: readonly string[]): Promise<ReadingOverlay> {
  const overlay = document.createElement('inklens-reading-overlay');
  overlay.reading = sampleReading(...strings.map((text, i) => sampleLine(text, [100, 100 + i * 120, 200, 50])));
  return mount(overlay);
}

const all = (overlay: ReadingOverlay, selector: string): Element[] => [
  ...(overlay.shadowRoot?.querySelectorAll(selector) ?? []),
];

test('every line has its outline and its text', async () => {
  const overlay = await mountOverlay('90210', '14');
  expect(all(overlay, 'polygon:not(.halo)')).toHaveLength(2);
  expect(all(overlay, 'text').map((text) => text.textContent)).toEqual([...'9021014']);
});

test('unsure characters have a dashed box and a dashed line, the others have neither', async () => {
  const overlay = await mountOverlay('90?2?');
  const boxes = all(overlay, '.box:not(.halo)');
  expect(boxes).toHaveLength(2);
  expect(boxes[0]?.getAttribute('stroke-dasharray')).toMatch(/^\d/);
  expect(all(overlay, '.underline')).toHaveLength(2);
  expect(all(await mountOverlay('902'), '.box, .underline')).toEqual([]);
});

test('lines keep their width on the screen, whatever the scale', async () => {
  const overlay = await mountOverlay('90210');
  const width = (): number => Number(all(overlay, 'polygon:not(.halo)')[0]?.getAttribute('stroke-width'));
  const before = width();
  overlay.scale = 0.25;
  await overlay.updateComplete;
  expect(width()).toBe(before * 4);
});

test('is hidden from assistive technology, which has the reading itself', async () => {
  const overlay = await mountOverlay('90210');
  expect(all(overlay, 'svg')[0]?.getAttribute('aria-hidden')).toBe('true');
});

import { expect, test } from 'vitest';
import type { Agreement } from '../../../src/core/fusion/stable-reading.ts';
import '../../../src/ui/reading/reading-overlay/reading-overlay.ts';
import type { ReadingOverlay } from '../../../src/ui/reading/reading-overlay/reading-overlay.ts';
import { mount } from '../support/mount.ts';
import { sampleLine, sampleReading } from '../support/sample-reading.ts';

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

test('a string comes to rest: its outline gets firmer, and ends in a tick', async () => {
  const overlay = await mountOverlay();
  const show = async (agreement: Agreement): Promise<number> => {
    const line = { ...sampleLine('90', [100, 100, 200, 50]), id: 1, agreement, frames: 4, age: 400 };
    overlay.reading = sampleReading(line);
    await overlay.updateComplete;
    return Number(all(overlay, 'polygon:not(.halo)')[0]?.getAttribute('stroke-width'));
  };
  const [settling, settled] = [await show('settling'), await show('settled')];
  expect(all(overlay, '.mark')).toEqual([]);
  const locked = await show('locked');
  expect(settling).toBeLessThan(settled);
  expect(settled).toBeLessThan(locked);
  expect(all(overlay, '.mark')).toHaveLength(1);
});

test('a rejected string has a dotted outline and a question mark', async () => {
  const overlay = await mountOverlay();
  overlay.reading = sampleReading({ ...sampleLine('90', [100, 100, 200, 50]), state: 'rejected' });
  await overlay.updateComplete;
  expect(all(overlay, 'polygon')[0]?.getAttribute('stroke-dasharray')).toMatch(/^\d/);
  expect(all(overlay, '.mark')).toHaveLength(1);
});

test('moves along with the picture, without a render', async () => {
  const overlay = await mountOverlay('90210');
  const corner = (): [number, number] => {
    const polygon = all(overlay, 'polygon')[0] as SVGPolygonElement;
    const at = polygon.points[0]?.matrixTransform(polygon.getScreenCTM() ?? undefined);
    return [at?.x ?? NaN, at?.y ?? NaN];
  };
  const before = corner();
  const screen = (all(overlay, 'svg')[0] as SVGSVGElement).getScreenCTM()?.a ?? NaN; // CSS pixels a picture pixel
  overlay.follow({ a: 1, b: 0, dx: 30, dy: -20 });
  expect(corner()[0] - before[0]).toBeCloseTo(30 * screen, 1);
  expect(corner()[1] - before[1]).toBeCloseTo(-20 * screen, 1);
  overlay.follow(undefined);
  expect(corner()).toEqual(before);
  expect(Number(getComputedStyle(all(overlay, '.moved')[0]).opacity)).toBeLessThan(0.5);
});

test('a label keeps clear of the controls over the picture', async () => {
  const overlay = await mountOverlay('90210');
  Object.assign(overlay, { fit: 'cover', scale: 400 / 480 }); // as 640×480 fills the height of 400
  const label = (): DOMRect => (all(overlay, '.chip')[0] as SVGElement).getBoundingClientRect();
  await overlay.updateComplete;
  const top = overlay.getBoundingClientRect().top;
  const above = label();
  const covered = above.bottom - top - 4;
  overlay.covered = { top: covered, bottom: 0 };
  await overlay.updateComplete;
  expect(label().top - top).toBeGreaterThanOrEqual(covered);
  expect(label().top).toBeGreaterThan(above.bottom);
});

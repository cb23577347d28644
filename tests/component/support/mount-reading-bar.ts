import '../../../src/ui/reading/reading-bar/reading-bar.ts';
import type { ReadingBar } from '../../../src/ui/reading/reading-bar/reading-bar.ts';
import { mount, part } from './mount.ts';
import { sampleLine } from './sample-reading.ts';

/** A reading bar that shows these strings. */
export async function mountBar(...strings: readonly string[]): Promise<ReadingBar> {
  const bar = document.createElement('inklens-reading-bar');
  bar.lines = strings.map((text) => sampleLine(text));
  bar.placeholder = 'Nothing yet.';
  return mount(bar);
}

export const reading = (bar: ReadingBar): HTMLElement => part(bar, '[data-testid=reading]');

/** Its characters. */
export const buttons = (bar: ReadingBar): HTMLButtonElement[] => [...reading(bar).querySelectorAll('button')];

/** Number of the character that has the focus; -1 for none. */
export const focused = (bar: ReadingBar): number =>
  buttons(bar).indexOf(bar.shadowRoot?.activeElement as HTMLButtonElement);
